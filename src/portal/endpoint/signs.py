"""The signs of spam, and those of a person in need, as data: each with what it weighs.

A message is read without marks, in lower case, since spam and people in a hurry both leave the marks out. Words that
victims use of what was done to them (gambling debts, loans, easy work abroad) weigh little by themselves: what
betrays an advertisement is that it offers. Long because it holds words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from portal.endpoint.lexicon import Lexicon

# A message whose signs weigh this much or more lies in quarantine, where the staff look, too, only later.
THRESHOLD = 4

# However much speaks for a person: the trap, a forged origin and a pile of links still count.
MOST_TRUST = -4


class Sign(NamedTuple):
    """A sign: its name for the staff, what it weighs each time, how often it counts, what begins where no word goes on."""

    name: str
    weight: int
    most: int
    words: tuple[str, ...]


def _sign(name: str, weight: int, *words: str, most: int = 1) -> Sign:
    return Sign(name, weight, most, words)


# Spaces in a pattern are written `\s`.
OFFERS: tuple[Sign, ...] = (
    _sign(
        "gambling", 3,
        r"casino", r"nha\s?cai\s(?:uy\stin|hang\sdau|so\s1|tang|moi|chau\sa|top)", r"game\s(?:bai|doi\sthuong)",
        r"no\shu\s(?:uy|doi|tai|online|tang|sieu|game)", r"ban\sca\sdoi", r"ca\scuoc\s(?:truc|bong|the|uy)", r"lo\sde\sonline", r"xoc\sdia", r"da\sga\s(?:truc|cua|online)", r"baccarat", r"(?:chot|soi|du\sdoan)\s(?:so|xo\sso|lo|de)", r"xo\sso\s(?:online|truc|mien|vip)", r"cong\sgame", r"keo\s(?:nha|thom|bong)", r"hoan\stra\s[\d.,]+\s?%", r"xem\sbong\s(?:da\s)?truc", r"truc\stiep\sbong", r"quay\shu", r"doi\sthuong\s(?:sieu|nhanh|uy|cao)", r"wager\w*", r"welcome\sbonus", r"no\sdeposit", r"tai\sxiu\s(?:online|uy)",
        r"soi\scau", r"ty\sle\s(?:keo|an)", r"nap\s(?:lan\sdau|dau)", r"betting", r"jackpot", r"slots?\s(?:game|online|machine|bonus)",
        r"free\sspins", r"poker\sonline", r"online\s(?:poker|slots|betting)", r"sportsbook", r"bookmaker", r"казино", most=2,
    ),
    _sign(
        "loan", 2,
        r"vay\s(?:tien\s)?(?:nhanh|online|tin\schap|the\schap|von\snhanh|lai\ssuat|khong\sthe\schap|chi\scan)",
        r"ho\stro\s(?:vay|no\sxau|tai\schinh)", r"cam\sdo", r"cho\svay", r"tra\sgop", r"vay\s(?:von|tra|ngan)", r"no\sxau", r"thu\stuc\s(?:nhanh|don)", r"займ\w*", r"кредит\w*", r"refinanc\w*", r"funding", r"giai\sngan", r"lai\ssuat\s(?:thap|uu|chi|tu|0)", r"duyet\s(?:ho\sso\s)?(?:nhanh|trong|100)",
        r"khong\s(?:can\s)?(?:the\schap|tham\sdinh)", r"han\smuc", r"rut\s(?:tien\s)?the\stin\sdung", r"dao\shan", r"bao\sno\sxau",
        r"business\sloans?", r"(?:instant|personal|quick)\sloans?", r"no\scredit\scheck", r"interest\srates?", r"loan\soffer", most=3,
    ),
    _sign(
        "adult", 4,
        r"escorts?", r"gai\sgoi", r"gai\s(?:xinh|dep)\s(?:gia|cao|sinh|ha|sai|tp)", r"sugar\s(?:baby|daddy)", r"massage\s(?:a-z|yoni|kich|nuru|vip|tan)",
        r"cuong\sduong", r"viagra", r"cialis", r"sex\s?toy", r"do\schoi\snguoi\slon", r"(?:xem|tai)\sphim\s(?:sex|nguoi\slon|18)\s?(?:mien|hay|moi|hd|online|phim|http)?",
        r"hot\sgirls?", r"adult\sdating", r"(?:sexy|lonely|single)\s(?:girls|women|ladies)", r"xuat\stinh\ssom", r"keo\sdai\sthoi\sgian\squan",
        r"live\scams?", r"nude\s(?:girls|pics|cams?)",
    ),
    _sign(
        "promotion of sites", 3,
        r"seo(?!\w)", r"продвижени\w*", r"organic\s(?:visitors|search)", r"social\smedia\s(?:marketing|growth)", r"digital\smarketing", r"(?:tang|mua|ban)\s(?:fl|sub|tim|mem|fan)\w*", r"back\s?links?", r"guest\spost", r"domain\s(?:authority|rating)", r"(?:first|top)\s(?:page|rank\w*)\s(?:of|on|in)\s(?:google|search)",
        r"(?:website|organic|web)\straffic", r"rank(?:ing)?s?\s(?:on|in)\sgoogle", r"web\s?(?:site)?\s(?:design|redesign|development)\s(?:service|company|agency)",
        r"redesign\syour", r"thiet\ske\sweb", r"top\sgoogle", r"tang\s(?:like|follow|tuong\stac|traffic|view|mat)",
        r"quang\scao\s(?:google|facebook|tiktok)", r"chay\s(?:ads|quang\scao)", r"mobile\sapp\sdevelopment", r"sponsored\s(?:post|article)",
        r"link\sinsertion", r"dat\s(?:link|bai\spr|banner)", most=2,
    ),
    _sign(
        "false papers", 4,
        r"(?:lam|mua|ban|nhan\slam)\s(?:\w+\s){0,2}bang\s(?:dai|cao|cap|lai|gia|that|tot|thac|trung)",
        r"phoi\s(?:goc|that|bo)", r"ho\sso\sgoc", r"bao\s(?:soi|dau\sra|check)", r"khong\scan\sthi(?!\w)", r"cung\scap\sbang\s", r"диплом\w*", r"without\s(?:the\s)?exam", r"certificates?\s(?:without|for\ssale)", r"chung\schi\s(?:\w+\s){0,4}(?:khong\s(?:can\s)?thi|bao\s(?:dau|do))", r"tra\scuu\s(?:duoc\s)?(?:online|tren\she)",
        r"lam\s(?:giay\sto|can\scuoc|cccd|cmnd|so\sdo|ho\schieu|dau)\s(?:gia|that|nhanh|theo)", r"bao\sdau\s100", r"fake\s(?:id|passport|diploma)",
        r"(?:registered|genuine|real)\s(?:passports?|driver)", r"buy\s(?:\w+\s)?(?:diploma|degree|passport|ielts)",
    ),
    _sign(
        "investment", 3,
        r"bitcoin", r"crypto\w*", r"forex", r"coin\b", r"sap\slen\ssan", r"cam\sket\s(?:loi|ra|hoan|lai)", r"loi\snhuan", r"chung\skhoan", r"co\sphieu", r"lam\sgiau", r"thu\snhap\sthu\sdong", r"invest\s(?:in|now|with)", r"investors?", r"trading", r"withdrawals?", r"доход\w*", r"usdt", r"tien\s(?:ao|dien\stu|so)\s", r"loi\snhuan\s(?:\w+\s){0,3}\d", r"nhan\sdoi\s(?:tai|von|so)",
        r"x\s?\d+\s(?:tai|von|so)", r"san\s(?:giao\sdich|bo|bo)", r"binary\soptions?", r"trading\s(?:signal|bot|platform)", r"passive\sincome",
        r"\d+\s?%\s(?:daily|weekly|monthly|profit|per|a\s(?:day|week|month)|moi|mot|/)", r"guaranteed\s(?:profit|return)", r"roi(?!\w)\s\d", r"инвест\w*", most=2,
    ),
    _sign(
        "easy work", 2,
        r"viec\snhe\sluong\scao", r"(?:tuyen|can\stuyen|tuyen\sgap|tim)\s(?:\w+\s){0,2}(?:ctv|cong\stac\svien|nhan\svien|cac\sme|nguoi\slam)",
        r"thu\snhap\s(?:tu\s|len\s|khung\s|on\s|thu\s)?\w*\s?\d", r"(?:lam|kiem)\s(?:viec|tien)\s(?:tai\snha|online|them\stai)", r"(?:\d+k?|trieu|tr|nghin)\s?(?:/|moi|mot)\s?(?:ngay|don|thang|gio)",
        r"khong\s(?:can|yeu\scau)\s(?:\w+\s)?(?:kinh\snghiem|bang\scap|coc|von)", r"hoa\shong", r"work\sfrom\shome", r"earn\s(?:up\sto\s)?\$?\d", r"make\s(?:money|\$)", r"\$\s?\d+\s?(?:/|per|a|every)\s?(?:day|week|hour)",
        most=3,
    ),
    _sign(
        "goods and services", 1,
        r"(?:ben|shop|cong\sty|cty)\s(?:em|minh|chung\stoi|toi|chau)\s(?:chuyen|cung|nhan|ban|dang\sco|co)", r"(?:cung\scap|phan\sphoi|san\sxuat)\s", r"dong\sgia", r"gia\s(?:re|tot|goc|si|uu\sdai|chi|tu\s\d)", r"uy\stin", r"khuyen\smai", r"giam\sgia", r"giam\s(?:den\s|toi\s|ngay\s)?\d+\s?%", r"uu\sdai", r"freeship", r"mien\sphi\s(?:van|giao|ship|tu\svan|lap)",
        r"bao\shanh\s(?:\d|tron|chinh|dai|tan|day)", r"chinh\shang", r"goi\s(?:ngay|la\sco)", r"phuc\svu\s(?:24|tan|nhanh|chu)", r"24/7", r"kiem\stra\shang", r"ship(?!\w)", r"thanh\sly", r"cho\sthue", r"can\sban", r"tan\s(?:nha|noi|tay)", r"dai\sly", r"so\sluong\sco\shan", r"moi\snhat", r"qua\sapp", r"voucher", r"combo", r"hop\sdong\scong", r"phi\s(?:thap|re)", r"luan\svan", r"ho\schieu\smau", r"thue\s(?:tai|xe|nha\sxuong|so)", r"tron\sgoi", r"mua\s\d\stang", r"tang\s(?:kem|ngay|ten|them)", r"xa\s(?:kho|hang)", r"tron\sdoi", r"chi\stu\s\d", r"sale\s(?:soc|off|\d)", r"dat\s(?:hang|mua|phong|ve|lich)\s(?:ngay|nhanh|online|truoc)", r"mua\sngay", r"dang\sky\sngay", r"lien\she\sngay", r"inbox\s(?:ngay|shop|em)", r"chiet\skhau",
        r"cong\sty\s(?:chung\stoi|em|ben|minh|\w+\s)?(?:chuyen|cung)", r"chuyen\s(?:cung\scap|ban|nhan|lam|si)", r"(?:nhan|dich\svu)\s(?:lam|thiet|thi\scong|sua|thong|don|in|chuyen|viet|ve\ssinh|hut|cho)\s", r"(?:sua|thong|hut)\s(?:dieu\shoa|may|tu\slanh|tac|cong|be)", r"cung\scap\s(?:dich|san|si|\w+\sgia)", r"bao\sgia",
        r"(?:kinh|xin)\s(?:gui|chao|moi)\s(?:quy|anh\schi|quy\skhach)", r"quy\s(?:khach|cong\sty|doanh\snghiep|doi\stac)", r"chung\stoi\schuyen", r"hop\stac\s(?:quang|kinh)", r"giao\shang", r"catalogue?", r"ban\s(?:can\sho|dat\snen|nha\sdat|vps|hosting|sim|acc|buon|le|si)",
        r"our\s(?:company|factory|team|products?|services?|agency|prices?)", r"we\s(?:offer|provide|supply|specialize|are\sa\s(?:leading|professional|manufacturer)|can\shelp\syour\sbusiness)", r"best\s(?:price|quality|deal)", r"special\s(?:offer|price|discount)", r"\d+\s?%\s(?:off|discount)",
        r"limited\s(?:time|offer)", r"buy\snow", r"order\snow", r"free\s(?:shipping|trial|quote|sample|consultation|audit|demo)", r"dear\s(?:sir|manager|purchasing|business|webmaster|site\sowner|customer)", r"wholesale", r"your\s(?:site|website|online\spresence|business|company|organization)", r"we\s(?:have|make|sell|export|deliver|ship|generate|build|create)\s", r"competitive\sprice\w*", r"cheap\w*", r"affordable", r"high\squality", r"suppl(?:y|ier|iers)\s", r"portfolio", r"inquir(?:y|ies)", r"leads\s", r"clients\slike", r"companies\slike", r"packages?\s\$?\d", r"\$\s?\d+", r"followers", r"гарант\w*", r"цен\w*", r"прайс\w*", r"недорого", r"скидк\w*", r"заказ\w*", r"manufacturers?", r"moq", r"price\slist", r"act\snow", r"sign\sup\s(?:now|today|here)",
        most=5,
    ),
    _sign(
        "prices", 1,
        r"\d+(?:[.,]\d+)?\s?%", r"\d+k(?!\w)", r"\d+tr\d*(?!\w)", r"\d+\s?m2", r"\d+\s?(?:usd|vnd|d|dong)(?!\w)", r"usd\s\d", r"[$€£]\s?\d", r"gia\s(?:chi|soc|beo|hat|si)", r"(?:chi|tu)\s\d+\s?(?:k|tr)", r"\d+x\d+(?!\w)", r"\d:\d", most=2,
    ),
    _sign(
        "call to click", 2,
        r"(?:bam|nhan|click|an|truy\scap|vao|xem)\s(?:vao\s|ngay\s|chi\stiet\s)?(?:ngay|link|day|website|tai\sday|duong\sdan)", r"link\s(?:dang\sky|nhan|vao|o\sduoi|ben|tai)", r"tai\sapp", r"dang\snhap\sde", r"nhan\s(?:ngay\s)?(?:code|thuong|qua|\d+k)",
        r"click\s(?:here|the|this|on|below)", r"visit\s(?:our|this|us|the\s(?:site|link))", r"check\s(?:it\sout|out\s(?:our|this|my)|this\sout)", r"unsubscribe", r"opt[\s-]?out", r"download\s(?:now|the\sapp|here)", r"join\s(?:us|our|now|here)\s?(?:on|group|channel|today)?",
        r"@\w+", r"telegram", r"tele\s?:?\s?@", r"whats\s?app", r"wechat", r"kenh\stele", r"(?:ib|inbox|nhan|lh|lien\she|add|ket\sban|alo)\s(?:qua\s)?(?:zalo|tele)", r"hotline\s?/?\s?(?:zalo|tu\svan|ho\stro|[01]\d)", r"reply\s(?:to\sthis|yes|back\swith)", r"let\sme\sknow\sif\syou\s(?:are|re)\sinterested", r"schedule\sa\s(?:call|demo)", r"quick\scall", most=2,
    ),
    _sign(
        "fraud", 3,
        r"trung\s(?:thuong|giai)", r"ban\sda\s(?:trung|duoc\schon|nhan\sduoc)", r"tai\skhoan\s(?:cua\s(?:ban|quy\skhach|quy\svi)\s)?(?:\w+\s){0,4}(?:bi\skhoa|tam\skhoa|se\sbi|het\shan|xac\sminh|dinh\schi)", r"xac\s(?:minh|thuc)\s(?:\w+\s){0,3}(?:tai\skhoan|thong\stin|ngay)", r"cung\scap\s(?:ma\s)?otp",
        r"you\shave\s(?:won|been\s(?:selected|chosen))", r"congratulations", r"lottery", r"inheritance", r"next\sof\skin", r"million\s(?:usd|dollars|us)", r"verify\syour", r"your\s(?:account|domain|mailbox|website|password)\s(?:\w+\s){0,3}(?:suspend|expire|lock|limit|terminat|infring|hack)\w*", r"confidential\s(?:business|transaction|proposal)", r"beneficiary", r"gift\scards?", r"copyright\s(?:infring|violat)\w*", r"your\s(?:files|site|computer|system)\s(?:\w+\s){0,3}(?:hacked|encrypted|infected)", r"\d\s?btc", most=2,
    ),
    _sign(
        "remedies", 2,
        r"giam\scan", r"nha\sthuoc", r"thuoc\sdong\sy", r"(?:chua|tri)\s(?:dut|tan|khoi|benh)", r"tham\smy", r"nang\s(?:mui|nguc)", r"gia\struyen", r"spa\s", r"gummies", r"detox", r"thuc\spham\schuc\snang", r"dong\sy\s(?:gia|chua|dac)", r"(?:dac\stri|chua\skhoi|khoi\shan|chua\sdut)", r"(?:thuoc|vien\suong|kem|thao\sduoc)\s(?:\w+\s){0,2}(?:tri|giam|trang|moc|tang|ho\stro)", r"tri\s(?:mun|nam|hoi|tri|gai|yeu)", r"phong\skham\s(?:da|nam|chuyen|uy)", r"my\spham", r"weight\sloss", r"lose\s\d+\s(?:kg|pounds|lbs)", r"keto", r"cbd", r"(?:pharmacy|pills?|supplements?)\s?(?:online|for|without)?", r"miracle\s(?:cure|pill)", r"hair\s(?:loss|growth)", most=2,
    ),
    _sign(
        "attack", 5,
        r"<\s?script", r"union\s(?:all\s)?select", r"or\s'?1'?\s?=\s?'?1", r"\.\./\.\./", r"etc/passwd", r"javascript:", r"onerror\s?=", r"onload\s?=", r"<\?php", r"sleep\(\d", r"waitfor\sdelay", r"drop\stable", r"benchmark\(", r"xp_cmdshell", r"wp-(?:login|admin|content)", r"<\s?iframe", r"cmd\.exe",
    ),
)  # fmt: skip

# Who is in need speaks of oneself and of those at home. Weighs against the signs of spam, never for anything else.
NEEDS: tuple[Sign, ...] = (
    _sign(
        "speaks of oneself", -2,
        r"(?:toi|em|chau|minh|con|e|c|t|tui|to)\s(?:\w+\s)?(?:bi|so|dang\s(?!co|can|tuyen|ban)|dau|muon\s(?:chet|xin|hoi|duoc|biet|nop|ung|gop|o)|phai|khong|ko|k|rat|xin|thay|lo|tuoi|nghi|nho)(?!\w)", r"(?:toi|em|chau|con|e)\s(?:\w+\s)?(?:da|can|het)(?!\w)",
        r"(?:giup|cuu|giai\scuu)\s(?:toi|em|chau|minh|con|voi|e|t|tui|nha|me|chi|ban|be)", r"cuu\svoi", r"lam\son\s(?:giup|cuu|cho)",
        r"(?:chong|vo|me|bo|ba|cha|con|anh|chi|em|chau|bac|chu|co|hang\sxom|ban|di|duong)\s(?:toi|em|chau|minh|e|con|gai|trai|e|tui)(?!\w)",
        r"i\s(?:am|was|have\s(?:been|to|no|a|two|three)|need|can\s?'?t|cannot|do\snot\sknow|don\s?'?t\sknow|feel|live|ran|saw|think|want\sto\s(?:die|leave|know|report|ask|complain))(?!\w)", r"i'?m\s", r"my\s(?:husband|wife|son|daughter|child\w*|kids?|baby|mother|father|mom|mum|dad|sister|brother|aunt|uncle|boss|employer|neighbou?r|boyfriend|girlfriend|friend|niece|nephew|grand\w+|cousin|family|parents|ex|partner|roommate|landlord|passport|case|application)",
        r"(?:please\shelp|help)\s(?:me|us|her|him|them)(?!\w)", most=2,
    ),
    _sign(
        "speaks of somebody", -1,
        r"tre\sem", r"(?:chau|em|dua)\s(?:be|nho)(?!\w)", r"be\s(?:gai|trai)", r"(?:cu|ong|ba)\s(?:ong|ba|cu|lao|hang|gia)(?!\w)", r"(?:dua|thang|con)\s(?:tre|be|nho)", r"co\s(?:nguoi|gai|ke|(?:mot|1)\s(?:em|be|chau|nguoi|dua|cu|co|ba|ong))\s", r"nan\snhan", r"hoc\ssinh", r"nguoi\s(?:gia|ta|la|yeu|than|nha|phu\snu)", r"anh\schi\soi", r"(?:no|han|ho)\s(?:bat|danh|ep|khong|doi|giu|noi|bao|lua|dang|cu|vua)",
        r"(?:a|the|this|that|little|young|old|his|her)\s(?:child|girl|boy|baby|kid|woman|man|lady|daughter|son)(?!\w)", r"children", r"victim\w*", r"(?:he|she)\s(?:is|was|has|had|said|says|keeps|will|does|told|cries|can\w*)(?!\w)", r"(?:somebody|someone|anybody|anyone|nobody|no\sone)",
    ),
    _sign(
        "speaks of harm", -1,
        r"danh\s(?!tinh|ba|gia|sach|rieng|cho|muc|tieng|bai)", r"bao\sluc", r"bao\shanh\s(?:gia|con|tre|vo|em|toi|chau|me)", r"xam\shai", r"hiep\s(?:dam|con|em|chau)", r"doa\s(?:giet|nat|danh|dang|dan|toi|em)?", r"bo\s(?:nha|di|roi|hoc|doi)", r"lua\s(?:ban|sang|em|toi|dao|mat|tien)", r"bi\s(?:ban|lua|nhot|ep|bo|danh|duoi|giu|cuop|bat|chui)", r"nhot", r"tu\stu", r"muon\schet", r"khong\smuon\ssong", r"mat\stich", r"di\slac", r"vo\sgia\scu", r"mo\scoi", r"khuyet\stat", r"nan\snhan", r"so\s(?:lam|qua|lam|hai)", r"doi\s(?:qua|lam|khong|an)", r"an\sxin", r"tro\scap", r"bo\sroi", r"tam\sthan", r"tram\scam", r"nghien",
        r"beat(?:s|en|ing)?(?!\w)", r"hits?\s(?:me|us|her|him|my|the)", r"abus\w+", r"rap(?:e|ed|ing)(?!\w)", r"threaten\w*", r"traffick\w+", r"scared", r"afraid", r"hurts?\s(?:me|us|her|him|my|himself|herself)", r"hurting", r"suicid\w*", r"kill\s(?:me|my|us|herself|himself|him|her)", r"locked", r"forced", r"homeless", r"runaway", r"missing", r"starving", r"hungry", r"sold", r"shelter", r"social\sworker", r"counsel\w+", r"orphan\w*", r"disab\w+", most=2,
    ),
)  # fmt: skip

# Who seeks an office speaks of papers, places and people of the office.
MATTERS = _sign(
    "speaks of the office", -1,
    r"ubnd", r"uy\sban", r"(?:cong\san|can\sbo|o)\s(?:phuong|xa)", r"to\sdan\spho", r"thu\stuc\s(?:nhan|xin|gi|nhu|can|nop|the)(?!\w)", r"ho\sso\s(?:cua|xin|toi|em|nop|tro|da)", r"don\s(?:xin|de|to|cua)", r"trung\stam\s(?:cac|co\s|minh|oi|khong|lam|bao|ho\stro|sua)", r"can\sbo", r"nhan\svien\s(?:truc|trung|cua|noi|thai)", r"phan\sanh", r"kien\snghi", r"gop\sy", r"khieu\snai", r"de\snghi\s(?:sua|xem|trung|cac)", r"nghi\sdinh", r"nhan\scon\snuoi", r"(?:co|xin|duoc)\shoc\sbong", r"tinh\snguyen", r"thuc\stap", r"ung\sho", r"che\sdo\sgi", r"vo\strach\snhiem",
    r"the\scent(?:re|er)", r"complain\w*", r"your\s(?:staff|officer|contact\spage)", r"the\s(?:officer|hotline|page)", r"volunteer\w*", r"adopt\w*", r"decree", r"wheelchair", r"scholarship",
    most=2,
)  # fmt: skip

WORDS = Lexicon({sign.name: sign.words for sign in (*OFFERS, *NEEDS, MATTERS)})

_TOP = r"\.(?:com|net|org|info|biz|vn|xyz|top|club|vip|shop|online|site|ru|cn|io|me|example)"
LINK = re.compile(rf"(?:https?://|www\.)\S+|(?<![\w@.])[\w-]+(?:\.[\w-]+)*{_TOP}(?:/\S*)?(?![\w@])")
# Every link has one of these, and a text without is seen through at once.
LINK_SIGN = re.compile(rf"://|www\.|{_TOP}")
MARKUP = re.compile(r"<\s*a\s|\[/?(?:url|link|img|b)\b|</?\w+[^>]{0,200}>|\]\(https?:")
SHORTENED = re.compile(r"(?:bit\.ly|tinyurl|t\.me|goo\.gl|cutt\.ly|is\.gd|s\.id|rebrand\.ly|short\.example)\b")
# A pasted link to one of these is what people show, not what spam sells.
SHOWN_HOSTS = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*(?:gov\.vn|facebook\.com|fb\.com|fb\.watch|youtube\.com|youtu\.be|tiktok\.com|zalo\.me|google\.com|maps\.app\.goo\.gl|wikipedia\.org|vnexpress\.net|tuoitre\.vn|dantri\.com\.vn)\b"
)  # fmt: skip
SHOUTS = "🔥💰💎🎁🎉👉✅⭐🌟💥🚀📞☎📣❗➡🍀💵🏆🎰♥❤💋🔞"

FOREIGN_ORIGIN, TRAP, CROWD = "foreign origin", "trap", "many from one network"
