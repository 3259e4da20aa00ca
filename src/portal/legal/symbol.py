"""The letters behind the slash, which say what a document is and who issued it: QĐ, TTg, BLĐTBXH, QH13."""

from __future__ import annotations

import re
from functools import lru_cache

from portal.legal.letters import BARRED_D, SMALL, fold
from portal.legal.terms import TYPE_OF_ABBREVIATION

# Bodies and offices in numbers of documents, as they abbreviate themselves. Knowing one restores its marks
# and case, and lets a number stand without a type before it; a body that is missing here is still read behind
# a type.
BODIES: dict[str, str] = {
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "CTN": "Chủ tịch nước",
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "HĐBT": "Hội đồng Bộ trưởng",
    "VPCP": "Văn phòng Chính phủ",
    "VPQH": "Văn phòng Quốc hội",
    "HĐTP": "Hội đồng Thẩm phán",
    "TANDTC": "Tòa án nhân dân tối cao",
    "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
    "KTNN": "Kiểm toán nhà nước",
    "BLĐTBXH": "Bộ Lao động – Thương binh và Xã hội",
    "LĐTBXH": "Lao động – Thương binh và Xã hội",
    "BNV": "Bộ Nội vụ",
    "BTC": "Bộ Tài chính",
    "BYT": "Bộ Y tế",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BTP": "Bộ Tư pháp",
    "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng",
    "BNG": "Bộ Ngoại giao",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BXD": "Bộ Xây dựng",
    "BCT": "Bộ Công Thương",
    "BGTVT": "Bộ Giao thông vận tải",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "UBDT": "Ủy ban Dân tộc",
    "NHNN": "Ngân hàng Nhà nước",
    "TTCP": "Thanh tra Chính phủ",
    "BHXH": "Bảo hiểm xã hội",
    "TLĐ": "Tổng Liên đoàn Lao động",
    "BTXH": "Cục Bảo trợ xã hội",
    "TTĐT": "thông tin điện tử",
    "UBND": "Ủy ban nhân dân",
    "UB": "Ủy ban nhân dân (trước 2004)",
    "HĐND": "Hội đồng nhân dân",
    "SLĐTBXH": "Sở Lao động – Thương binh và Xã hội",
    "STTTT": "Sở Thông tin và Truyền thông",
    "SGDĐT": "Sở Giáo dục và Đào tạo",
    "SNV": "Sở Nội vụ",
    "SYT": "Sở Y tế",
    "STC": "Sở Tài chính",
    "STP": "Sở Tư pháp",
}
# The Party sets its numbers otherwise, 42-NQ/TW (Hướng dẫn 36-HD/VPTW năm 2018, mục II, điểm 1.3).
PARTY_BODIES: dict[str, str] = {
    "TW": "Ban Chấp hành Trung ương",
    "TU": "Thành ủy, Tỉnh ủy",
    "QU": "Quận ủy",
    "HU": "Huyện ủy",
    "ĐU": "Đảng ủy",
    "VPTW": "Văn phòng Trung ương",
    "BTCTW": "Ban Tổ chức Trung ương",
    "BTGTW": "Ban Tuyên giáo Trung ương",
    "BDVTW": "Ban Dân vận Trung ương",
    "UBKTTW": "Ủy ban Kiểm tra Trung ương",
}
KNOWN: tuple[str, ...] = (*TYPE_OF_ABBREVIATION, *BODIES, *PARTY_BODIES)
_AS_ISSUED = frozenset(KNOWN)

# Trung ương has two abbreviations; without its mark the second would be the city committee, TU.
_SPELLED_ALSO = {"TƯ": "TW"}
_BY_FOLD = {fold(symbol): symbol for symbol in reversed(KNOWN)}
# The National Assembly and its committee count their terms: QH13, UBTVQH14.
_TERM = re.compile(r"(QH|UBTVQH)\d{1,2}")


def _loose(symbol: str) -> str:
    return symbol.replace("Đ", f"[{BARRED_D}{BARRED_D.lower()}D]")


_LONGEST_FIRST = sorted(KNOWN, key=len, reverse=True)
# In capitals, perhaps with one small letter at the end (TTg, CTr, KTTh) and the number of a term.
_CAPITAL = f"A-Z{BARRED_D}ĂÂÊÔƠƯ"
_CAPITALS = rf"[{_CAPITAL}][{_CAPITAL}&]{{0,15}}[a-z]?[0-9]{{0,2}}(?!\w)"
# A known one in any case; a known one with the next word run into it ("112/QĐ-TTgngày 22/01/2021").
_ANY_CASE = rf"(?ai:{'|'.join(map(_loose, _LONGEST_FIRST))})[0-9]{{0,2}}(?!\w)"
_RUN_ON = rf"(?:{'|'.join(symbol for symbol in _LONGEST_FIRST if len(symbol) > 1)})(?=[{SMALL}])"
SYMBOL = rf"(?:{_CAPITALS}|{_ANY_CASE}|{_RUN_ON})"


@lru_cache(maxsize=1024)
def restore(written: str) -> str:
    """The symbol as its body writes it: `BLDTBXH`, `BLĐTB&XH` → `BLĐTBXH`; an unknown one as it stands."""
    symbol = re.sub(f"[{BARRED_D}]", "Đ", written)
    symbol = _SPELLED_ALSO.get(symbol, symbol)
    if symbol in _AS_ISSUED:
        return symbol
    term = symbol.upper()
    return _BY_FOLD.get(bare(symbol)) or (term if is_term(term) else symbol)


def bare(symbol: str) -> str:
    """What is left of a symbol to compare: its letters and digits, small and without marks."""
    return fold(symbol).replace("&", "")


def is_term(symbol: str) -> bool:
    """Whether the symbol is the National Assembly, or its committee, in a given term."""
    return _TERM.fullmatch(symbol) is not None


def is_body(symbol: str) -> bool:
    """Whether the symbol is a body known by its abbreviation."""
    return symbol in BODIES or symbol in PARTY_BODIES or is_term(symbol)
