"""The words of the legal domain, stated once: types of document, forces, relations.

English names are the msgids of the catalogues; Vietnamese names are those of the law. Of several names all
are read, and the first is printed.
"""

from __future__ import annotations

from typing import NamedTuple


class DocumentType(NamedTuple):
    """A type of document: its key, its names, its abbreviation in a number.

    `normative` types have the year in their number (Luật Ban hành VBQPPL 2015, Điều 4 and 10), so that
    `Nghị định 110/2024` names one document although the rest of its number is left out.
    """

    key: str
    vi: tuple[str, ...]
    en: tuple[str, ...]
    abbreviation: str | None = None
    normative: bool = False


# Abbreviations of administrative documents: Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I; of normative ones:
# Luật Ban hành VBQPPL 2015, Điều 10 (a law and an ordinance carry none); KL is the Party's (Hướng dẫn
# 36-HD/VPTW năm 2018).
TYPES: tuple[DocumentType, ...] = (
    DocumentType("law", ("Luật", "Bộ luật"), ("Law", "Code"), normative=True),
    DocumentType("ordinance", ("Pháp lệnh",), ("Ordinance",), normative=True),
    DocumentType("order", ("Lệnh",), ("Order",), "L", normative=True),
    DocumentType("resolution", ("Nghị quyết",), ("Resolution",), "NQ", normative=True),
    DocumentType(
        "joint-resolution",
        ("Nghị quyết liên tịch",),
        ("Joint Resolution",),
        "NQLT",
        normative=True,
    ),
    DocumentType("decree", ("Nghị định",), ("Decree",), "NĐ", normative=True),
    DocumentType("decision", ("Quyết định",), ("Decision",), "QĐ", normative=True),
    DocumentType("circular", ("Thông tư",), ("Circular",), "TT", normative=True),
    DocumentType("joint-circular", ("Thông tư liên tịch",), ("Joint Circular",), "TTLT", normative=True),
    DocumentType("directive", ("Chỉ thị",), ("Directive", "Instruction"), "CT"),
    DocumentType("conclusion", ("Kết luận",), ("Conclusion",), "KL"),
    DocumentType("rules", ("Quy định",), ("Rules", "Regulation"), "QyĐ"),
    DocumentType("statute", ("Quy chế",), ("Statute",), "QC"),
    DocumentType("plan", ("Kế hoạch",), ("Plan",), "KH"),
    DocumentType("scheme", ("Đề án",), ("Scheme",), "ĐA"),
    DocumentType("programme", ("Chương trình", "Chương trình hành động"), ("Programme", "Program"), "CTr"),
    DocumentType("project", ("Dự án",), ("Project",), "DA"),
    DocumentType("guideline", ("Hướng dẫn",), ("Guideline", "Guidance"), "HD"),
    DocumentType("official-letter", ("Công văn",), ("Official Letter", "Official Dispatch"), "CV"),
    DocumentType("telegram", ("Công điện",), ("Official Telegram", "Telegram"), "CĐ"),
    DocumentType("licence", ("Giấy phép",), ("Licence", "License", "Permit"), "GP"),
    DocumentType("announcement", ("Thông báo",), ("Announcement", "Notice"), "TB"),
    DocumentType("report", ("Báo cáo",), ("Report",), "BC"),
    DocumentType("submission", ("Tờ trình",), ("Submission",), "TTr"),
    DocumentType("consolidated-text", ("Văn bản hợp nhất",), ("Consolidated Text",), "VBHN"),
)
TYPE: dict[str, DocumentType] = {kind.key: kind for kind in TYPES}
TYPE_OF_ABBREVIATION: dict[str, str] = {kind.abbreviation: kind.key for kind in TYPES if kind.abbreviation}


class Force(NamedTuple):
    """What is known of a document's being in force, in both languages."""

    key: str
    vi: str
    en: str


# The states that vbpl.vn shows, and the one it lacks: that nobody has verified it.
FORCES: tuple[Force, ...] = (
    Force("in-force", "Còn hiệu lực", "In force"),
    Force("partly-in-force", "Hết hiệu lực một phần", "Partly in force"),
    Force("expired", "Hết hiệu lực", "No longer in force"),
    Force("not-yet-in-force", "Chưa có hiệu lực", "Not yet in force"),
    Force("not-verified", "Chưa xác minh", "Not verified"),
)
FORCE: dict[str, Force] = {force.key: force for force in FORCES}


class RelationType(NamedTuple):
    """How one document acts on another, and how the other says so of itself (the inverse).

    `later`: the acting document comes after the one it acts on, so it is never the older of the two, and no
    chain of such relations returns to where it began. `successor`: the acting document stands in the place of
    the other.
    """

    key: str
    vi: str
    en: str
    inverse: str
    inverse_vi: str
    inverse_en: str
    later: bool = False
    successor: bool = False


# A legal basis is named in the preamble, so it was issued before, hence `later`; a guide or a plan may
# outlive what it was made for and serve a newer document, hence not.
RELATIONS: tuple[RelationType, ...] = (
    RelationType("based-on", "Căn cứ", "Based on", "basis-of", "Là căn cứ của", "Basis of", True),
    RelationType(
        "implements",
        "Triển khai",
        "Implements",
        "implemented-by",
        "Được triển khai bởi",
        "Implemented by",
    ),
    RelationType("guides", "Hướng dẫn", "Guides", "guided-by", "Được hướng dẫn bởi", "Guided by"),
    RelationType("amends", "Sửa đổi", "Amends", "amended-by", "Được sửa đổi bởi", "Amended by", True),
    RelationType(
        "supplements",
        "Bổ sung",
        "Supplements",
        "supplemented-by",
        "Được bổ sung bởi",
        "Supplemented by",
        True,
    ),
    RelationType(
        "replaces",
        "Thay thế",
        "Replaces",
        "replaced-by",
        "Được thay thế bởi",
        "Replaced by",
        True,
        True,
    ),
    RelationType("repeals", "Bãi bỏ", "Repeals", "repealed-by", "Bị bãi bỏ bởi", "Repealed by", True),
    RelationType(
        "succeeds",
        "Kế tục",
        "Succeeds",
        "succeeded-by",
        "Được kế tục bởi",
        "Succeeded by",
        True,
        True,
    ),
    RelationType("cites", "Dẫn chiếu", "Cites", "cited-by", "Được dẫn chiếu bởi", "Cited by"),
)
RELATION: dict[str, RelationType] = {relation.key: relation for relation in RELATIONS}
INVERSE: dict[str, str] = {relation.key: relation.inverse for relation in RELATIONS} | {
    relation.inverse: relation.key for relation in RELATIONS
}
