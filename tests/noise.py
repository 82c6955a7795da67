"""A seeded model of what OCR and careless copying do to a line, by script; and of headlines that only look alike.

``garble`` changes each character with a given probability: mostly into something drawn like it, now and then
into any letter of its script, or it loses it, or it loses or gains a blank. ``cut`` breaks a line off.
``near_misses`` gives other headlines: with another number, another name, or a negation.
"""

from __future__ import annotations

import random
import re
import unicodedata

LOOK_ALIKE: dict[str, dict[str, str | tuple[str, ...]]] = {
    "latin": {
        "a": "oàá", "b": "h6", "c": "eo", "d": "cl", "e": "cé", "f": "t", "g": "9q", "h": "b", "i": "l1í", "j": "i", "k": "lc", "l": "1I", "m": ("rn", "nn"),
        "n": "ñu", "o": "0ó", "p": "þ", "q": "g", "r": "n", "s": "5", "t": "f", "u": "ü", "v": "y", "w": ("vv", "w"), "x": "×", "y": "v", "z": "2",
        "A": "Á4", "B": "8", "C": "G", "D": "O", "E": "É", "G": "6C", "I": "l1", "M": ("RN", "N"), "O": "0", "Q": "O", "R": "K", "S": "5", "T": "7", "U": "Ú", "Z": "2",
        "0": "O", "1": "lI", "2": "Z", "5": "S", "8": "B",
    },
    "cyrillic": {
        "а": "a", "е": "eс", "о": "o0", "р": "p", "с": "cе", "у": "y", "х": "x", "и": "нй", "н": "ии", "п": "л", "л": "п", "ш": "щ", "щ": "ш", "б": "6", "з": "3э",
        "в": "8b", "к": "k", "м": "m", "т": "тm", "ц": "u", "ы": "ьl", "й": "и", "э": "з", "ё": "е", "д": "л", "г": "r", "ч": "4", "В": "B", "О": "O0", "П": "Л", "Н": "H",
    },
    "arabic": {"ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ي": "ى", "ى": "ي", "ك": "ک", "ق": "ف", "ب": "ي", "ت": "ن", "ر": "ز", "ح": "ج", "د": "ذ", "س": "ش", "ص": "ض", "ط": "ظ", "ع": "غ"},
    "hebrew": {"ו": "ן", "ח": "ת", "ה": "ח", "ד": "ר", "ר": "ד", "כ": "ב", "ב": "כ", "ם": "ס", "ס": "ם", "י": "ו", "ג": "נ"},
    "greek": {"ο": "o0", "α": "aά", "ν": "v", "ι": "ίi", "ε": "έ", "υ": "ύu", "ρ": "p", "η": "ή", "τ": "t", "κ": "k", "ω": "ώ", "σ": "ο"},
    "devanagari": {"ब": "व", "व": "ब", "म": "भ", "भ": "म", "घ": "ध", "ध": "घ", "प": "ष", "ष": "प", "ि": "ी", "ी": "ि", "ु": "ू", "े": "ै", "न": "त"},
    "thai": {"ก": "ถ", "ถ": "ก", "ด": "ค", "ค": "ด", "บ": "ป", "ป": "บ", "ผ": "ฝ", "ซ": "ช", "ช": "ซ", "พ": "ฟ", "ิ": "ี", "ี": "ิ", "่": "้"},
    "han": {
        "会": "舍", "员": "贝", "县": "具", "未": "末", "末": "未", "己": "已", "日": "曰", "人": "入", "大": "太", "天": "夫", "土": "士", "千": "干", "住": "往", "線": "緑", "運": "連",
        "理": "埋", "字": "宇", "市": "巿", "年": "午", "水": "永", "力": "刀", "目": "且", "田": "由", "东": "车", "开": "井", "今": "令", "间": "问", "書": "晝", "議": "儀", "後": "俊",
    },
    "kana": {"シ": "ツ", "ツ": "シ", "ソ": "ン", "ン": "ソ", "ロ": "口", "カ": "力", "ー": "一", "へ": "ヘ", "は": "ほ", "る": "ろ", "ね": "れ", "め": "ぬ", "い": "り", "さ": "き"},
    "hangul": {},
    "georgian": {"ა": "კ", "ბ": "გ", "გ": "ე", "ე": "ვ", "ვ": "გ", "თ": "ო", "ი": "რ", "რ": "ი", "ლ": "დ", "ჰ": "პ", "ს": "ხ", "უ": "ჟ", "ძ": "მ", "ც": "ვ"},
    "armenian": {"ա": "տ", "տ": "ա", "ո": "ռ", "ն": "և", "ս": "ո", "ր": "ռ", "ի": "խ", "ղ": "դ", "դ": "ղ", "գ": "ց", "ց": "գ", "լ": "ւ", "ե": "է", "վ": "կ"},
    "bengali": {"ব": "র", "র": "ব", "ষ": "য", "য": "ষ", "ড": "ভ", "ভ": "ড", "ঘ": "ধ", "ম": "স", "ন": "ল", "ি": "ী", "ী": "ি", "ু": "ূ", "ে": "ৈ", "খ": "থ"},
    "tamil": {"ர": "ா", "ா": "ர", "ன": "ண", "ண": "ன", "ல": "வ", "ள": "ன", "ப": "ய", "ற": "ர", "ி": "ீ", "ீ": "ி", "ு": "ூ", "ெ": "ே", "எ": "ஏ", "ஒ": "ஓ"},
}  # fmt: skip
"""What is taken for what, by script; written down from confusion tables of the OCR literature."""

RANGES = {
    "latin": "abcdefghijklmnoprstuvwz", "cyrillic": "абвгдежзиклмнопрстуфхцчшыья", "arabic": "ابتثجحدرزسشصعغفقكلمنهوي", "hebrew": "אבגדהוזחטיכלמנסעפצקרשת",
    "greek": "αβγδεζηθικλμνξοπρστυφχψω", "devanagari": "कखगचजटडतदनपबमयरलवसह", "thai": "กขคงจชดตทนบปพมยรลวสห", "han": "的一是不了人我在有他这中大来上国", "kana": "あいうえおかきくけこサシスセソタチツテト",
    "hangul": "가나다라마바사아자차카타파하", "georgian": "აბგდევზთიკლმნოპრსტუფქღშჩცხ", "armenian": "աբգդեզէթիլխծկհմյնոչպռսվտրցքօ", "bengali": "কখগচজটডতদনপবভমযরলশসহ",
    "tamil": "கசடதபறயரலவழளஙஞணநமன",
}  # fmt: skip


def script_of(character: str) -> str:
    """Return the script a character is written in, "" for signs and blanks."""
    name = unicodedata.name(character, "")
    for prefix, script in (
        ("LATIN", "latin"), ("DIGIT", "latin"), ("CYRILLIC", "cyrillic"), ("ARABIC", "arabic"), ("HEBREW", "hebrew"), ("GREEK", "greek"), ("DEVANAGARI", "devanagari"),
        ("THAI", "thai"), ("CJK", "han"), ("HIRAGANA", "kana"), ("KATAKANA", "kana"), ("HANGUL", "hangul"),
        ("GEORGIAN", "georgian"), ("ARMENIAN", "armenian"), ("BENGALI", "bengali"), ("TAMIL", "tamil"),
    ):  # fmt: skip
        if name.startswith(prefix):
            return script
    return ""


def garble(text: str, level: float, seed: int) -> str:
    """Return ``text`` with about ``level`` of its characters changed; the same seed gives the same noise.

    Four in five changes are into something drawn alike (a lost accent among them); the others are a lost
    letter, any other letter, or a blank lost or gained.
    """
    rng = random.Random(f"{seed}{level}{text}")
    result = []
    for character in text:
        script = script_of(character)
        if rng.random() >= level or (not script and character != " "):
            result.append(character)
        elif character == " ":
            result.append("" if rng.random() < 0.5 else " ")
        else:
            result.append(_misread(character, script, rng))
    return "".join(result)


def _misread(character: str, script: str, rng: random.Random) -> str:
    kind = rng.random()
    if kind < 0.8:
        alike = LOOK_ALIKE[script].get(character) or LOOK_ALIKE[script].get(character.lower())
        if alike:
            return rng.choice(alike)
        bare = unicodedata.normalize("NFD", character)
        if len(bare) > 1 and script != "hangul":
            return bare[0]
        if script == "hangul":  # one of the two or three signs of a syllable is misread
            return (
                chr(0xAC00 + (ord(character) - 0xAC00 + rng.choice((1, 28, 588))) % 11172)
                if "\uac00" <= character <= "\ud7a3"
                else character
            )
        return character.swapcase()
    if kind < 0.87 and not character.isdigit():
        return ""
    if kind < 0.94 and not character.isdigit():
        return rng.choice(RANGES[script])
    return character + " "


def cut(text: str, share: float, *, mark: str = "") -> str:
    """Return the first ``share`` of ``text``, with ``mark`` (an ellipsis) behind it."""
    return text[: max(1, int(len(text) * share))].rstrip() + mark


NEGATIONS = {
    "en": ("is", "is not"),
    "de": ("ist", "ist nicht"),
    "fr": ("est", "n’est pas"),
    "es": ("es", "no es"),
    "it": ("è", "non è"),
    "pt": ("é", "não é"),
}
NAMES = (
    "Anna",
    "Peter",
    "Maria",
    "Johansson",
    "Petrova",
    "Okafor",
    "Tanaka",
    "Biden",
    "Macron",
    "Whitby",
    "Lagos",
    "Kiel",
    "Porto",
    "Ottawa",
)


def near_misses(text: str, seed: int) -> list[str]:
    """Return other headlines that differ from ``text`` by a number, a name or a negation."""
    rng = random.Random(f"{seed}{text}")
    found = []
    if numbers := list(re.finditer(r"\d+", text)):
        number = rng.choice(numbers)
        digits = number.group()
        place = rng.randrange(len(digits))
        here = str(unicodedata.digit(digits[place]))  # whatever the width it is written in
        # Not a digit that recognition takes for the other one: nobody could tell such headlines apart.
        other = rng.choice(
            [
                d
                for d in "23456789"
                if d != here and {d, here} not in ({"5", "6"}, {"8", "6"}, {"2", "7"}, {"3", "8"}, {"9", "4"})
            ]
        )
        found.append(text[: number.start()] + digits[:place] + other + digits[place + 1 :] + text[number.end() :])
    words = list(re.finditer(r"(?<![.!?:] )(?<!^)\b[A-ZÄÖÜ][a-zäöüß]{3,}\b", text))
    if words:
        word = rng.choice(words)
        shared = set(word.group().lower())
        found.append(text[: word.start()] + min(NAMES, key=lambda name: (len(shared & set(name.lower())), name)) + text[word.end() :])
    for plain, negated in NEGATIONS.values():
        if f" {plain} " in text:
            found.append(text.replace(f" {plain} ", f" {negated} ", 1))
            break
    return found


IN_EVERY_SCRIPT: dict[str, tuple[str, ...]] = {
    "latin": ("Council backs 12 night ferries for Port Halden", "Council backs 14 night ferries for Port Halden", "Council backs 12 day ferries for Port Halden",
              "Council rejects 12 night ferries for Port Halden", "Council backs 12 night ferries for Port Merrow", "Council backs no 12 night ferries for Port Halden"),
    "vietnamese": ("Hội đồng ủng hộ 12 chuyến phà đêm ở Hải Phòng", "Hội đồng ủng hộ 14 chuyến phà đêm ở Hải Phòng", "Hội đồng ủng hộ 12 chuyến phà ngày ở Hải Phòng",
                   "Hội đồng không ủng hộ 12 chuyến phà đêm ở Hải Phòng", "Hội đồng ủng hộ 12 chuyến phà đêm ở Cần Thơ"),
    "cyrillic": ("Совет одобрил 12 ночных паромов до острова Ольхон", "Совет одобрил 17 ночных паромов до острова Ольхон", "Совет одобрил 12 дневных паромов до острова Ольхон",
                 "Совет не одобрил 12 ночных паромов до острова Ольхон", "Совет одобрил 12 ночных паромов до острова Валаам"),
    "greek": ("Το συμβούλιο ενέκρινε 12 νυχτερινά πλοία για τη Νάξο", "Το συμβούλιο ενέκρινε 14 νυχτερινά πλοία για τη Νάξο", "Το συμβούλιο ενέκρινε 12 ημερήσια πλοία για τη Νάξο",
              "Το συμβούλιο δεν ενέκρινε 12 νυχτερινά πλοία για τη Νάξο", "Το συμβούλιο ενέκρινε 12 νυχτερινά πλοία για τη Μήλο"),
    "arabic": ("المجلس يوافق على 12 عبّارة ليلية إلى جزيرة سقطرى", "المجلس يوافق على 14 عبّارة ليلية إلى جزيرة سقطرى", "المجلس يوافق على 12 عبّارة نهارية إلى جزيرة سقطرى",
               "المجلس لا يوافق على 12 عبّارة ليلية إلى جزيرة سقطرى", "المجلس يوافق على 12 عبّارة ليلية إلى جزيرة تيران"),
    "persian": ("شورا با ۱۲ کشتی شبانه به جزیره هرمز موافقت می‌کند", "شورا با ۱۴ کشتی شبانه به جزیره هرمز موافقت می‌کند", "شورا با ۱۲ کشتی روزانه به جزیره هرمز موافقت می‌کند",
                "شورا با ۱۲ کشتی شبانه به جزیره هرمز موافقت نمی‌کند", "شورا با ۱۲ کشتی شبانه به جزیره قشم موافقت می‌کند"),
    "hebrew": ("המועצה אישרה 12 מעבורות לילה לאי הצפוני", "המועצה אישרה 14 מעבורות לילה לאי הצפוני", "המועצה אישרה 12 מעבורות יום לאי הצפוני",
               "המועצה לא אישרה 12 מעבורות לילה לאי הצפוני", "המועצה אישרה 12 מעבורות לילה לאי הדרומי"),
    "devanagari": ("परिषद ने रात की १२ नौकाओं को मंजूरी दी: रमेश शर्मा", "परिषद ने रात की १४ नौकाओं को मंजूरी दी: रमेश शर्मा", "परिषद ने दिन की १२ नौकाओं को मंजूरी दी: रमेश शर्मा",
                   "परिषद ने रात की १२ नौकाओं को मंजूरी नहीं दी: रमेश शर्मा", "परिषद ने रात की १२ नौकाओं को मंजूरी दी: सुनील वर्मा"),
    "bengali": ("পরিষদ রাতের ১২টি ফেরি অনুমোদন করেছে: রহিম মিয়া", "পরিষদ রাতের ১৪টি ফেরি অনুমোদন করেছে: রহিম মিয়া", "পরিষদ দিনের ১২টি ফেরি অনুমোদন করেছে: রহিম মিয়া",
                "পরিষদ রাতের ১২টি ফেরি অনুমোদন করেনি: রহিম মিয়া", "পরিষদ রাতের ১২টি ফেরি অনুমোদন করেছে: করিম খান"),
    "tamil": ("இரவு நேர 12 படகுகளுக்கு மன்றம் ஒப்புதல் அளித்தது", "இரவு நேர 14 படகுகளுக்கு மன்றம் ஒப்புதல் அளித்தது", "பகல் நேர 12 படகுகளுக்கு மன்றம் ஒப்புதல் அளித்தது",
              "இரவு நேர 12 படகுகளுக்கு மன்றம் ஒப்புதல் அளிக்கவில்லை", "இரவு நேர 12 படகுகளுக்கு அரசு ஒப்புதல் அளித்தது"),
    "thai": ("สภาเห็นชอบเรือกลางคืน 12 เที่ยวไปเกาะสมุย", "สภาเห็นชอบเรือกลางคืน 14 เที่ยวไปเกาะสมุย", "สภาเห็นชอบเรือกลางวัน 12 เที่ยวไปเกาะสมุย",
             "สภาไม่เห็นชอบเรือกลางคืน 12 เที่ยวไปเกาะสมุย", "สภาเห็นชอบเรือกลางคืน 12 เที่ยวไปเกาะช้าง"),
    "han": ("市议会批准三条夜间渡轮航线通往崇明岛", "市议会批准五条夜间渡轮航线通往崇明岛", "市议会批准三条日间渡轮航线通往崇明岛", "市议会不批准三条夜间渡轮航线通往崇明岛",
            "市议会批准三条夜间渡轮航线通往长兴岛", "市议会批准三十条夜间渡轮航线通往崇明岛"),
    "traditional": ("市議會批准12條夜間渡輪航線通往小琉球", "市議會批准14條夜間渡輪航線通往小琉球", "市議會批准12條日間渡輪航線通往小琉球", "市議會未批准12條夜間渡輪航線通往小琉球",
                    "市議會批准12條夜間渡輪航線通往綠島"),
    "kana": ("市議会が島へ向かう夜のフェリー12便を認める", "市議会が島へ向かう夜のフェリー14便を認める", "市議会が島へ向かう昼のフェリー12便を認める", "市議会が島へ向かう夜のフェリー12便を認めない",
             "市議会が佐渡へ向かう夜のフェリー12便を認める"),
    "hangul": ("시의회, 섬으로 가는 밤 여객선 12편 승인… 김철수 의장", "시의회, 섬으로 가는 밤 여객선 14편 승인… 김철수 의장", "시의회, 섬으로 가는 낮 여객선 12편 승인… 김철수 의장",
               "시의회, 섬으로 가는 밤 여객선 12편 승인 않기로… 김철수 의장", "시의회, 섬으로 가는 밤 여객선 12편 승인… 김영수 의장"),
    "georgian": ("საბჭომ დაამტკიცა 12 ღამის ბორანი კუნძულისკენ", "საბჭომ დაამტკიცა 14 ღამის ბორანი კუნძულისკენ", "საბჭომ დაამტკიცა 12 დღის ბორანი კუნძულისკენ",
                 "საბჭომ არ დაამტკიცა 12 ღამის ბორანი კუნძულისკენ", "მთავრობამ დაამტკიცა 12 ღამის ბორანი კუნძულისკენ"),
    "armenian": ("Խորհուրդը հաստատում է 12 գիշերային լաստանավ դեպի Սևան", "Խորհուրդը հաստատում է 14 գիշերային լաստանավ դեպի Սևան", "Խորհուրդը հաստատում է 12 ցերեկային լաստանավ դեպի Սևան",
                 "Խորհուրդը չի հաստատում 12 գիշերային լաստանավ դեպի Սևան", "Խորհուրդը հաստատում է 12 գիշերային լաստանավ դեպի Գյումրի"),
}  # fmt: skip
"""A headline in each script, and others that differ from it by a number, by night and day, by a negation, by a name."""


OTHER_LINES: tuple[tuple[str, str], ...] = (
    ("Полиция задержала 3 подозреваемых в Казани", "Полиция задержала 8 подозреваемых в Казани"),
    ("Суд отпустил актёра Михаила Орлова", "Суд не отпустил актёра Михаила Орлова"),
    ("Магазины будут работать ночью", "Магазины будут работать днём"),
    ("Η κυβέρνηση μειώνει τον φόρο στα καύσιμα", "Η κυβέρνηση αυξάνει τον φόρο στα καύσιμα"),
    ("Κλειστά τα σχολεία τη Δευτέρα στην Αθήνα", "Κλειστά τα σχολεία την Τρίτη στην Αθήνα"),
    ("Ο Παπαδόπουλος θα παραιτηθεί", "Ο Παπαδόπουλος δεν θα παραιτηθεί"),
    ("وزير المالية يعلن ميزانية عام 2024", "وزير المالية يعلن ميزانية عام 2025"),
    ("الرئيس يزور القاهرة مساء الأحد", "الرئيس يزور القاهرة صباح الأحد"),
    ("محمد علي يفوز بالجائزة", "محمود حسن يفوز بالجائزة"),
    ("وزیر خارجه به تهران بازگشت", "وزیر خارجه به بغداد بازگشت"),
    ("مدارس فردا باز می‌شوند", "مدارس فردا باز نمی‌شوند"),
    ("قیمت بنزین ۳۰ درصد بالا رفت", "قیمت بنزین ۲۰ درصد بالا رفت"),
    ("ראש הממשלה יתפטר מחר בבוקר", "ראש הממשלה לא יתפטר מחר בבוקר"),
    ("ראש הממשלה יתפטר מחר בבוקר", "ראש הממשלה יתפטר מחר בערב"),
    ("דוד כהן נבחר לראש העיר", "יוסי לוי נבחר לראש העיר"),
    ("मुंबई में भारी बारिश से 5 लोगों की मौत", "दिल्ली में भारी बारिश से 5 लोगों की मौत"),
    ("मुंबई में भारी बारिश से 5 लोगों की मौत", "मुंबई में भारी बारिश से 7 लोगों की मौत"),
    ("सरकार बढ़ाएगी पेट्रोल के दाम", "सरकार नहीं बढ़ाएगी पेट्रोल के दाम"),
    ("राहुल ने जीता मैच", "रोहित ने जीता मैच"),
    ("ঢাকায় আগুনে ৫ জনের মৃত্যু", "ঢাকায় আগুনে ৭ জনের মৃত্যু"),
    ("সরকার তেলের দাম বাড়াবে", "সরকার তেলের দাম বাড়াবে না"),
    ("ঢাকায় আগুনে ৫ জনের মৃত্যু", "খুলনায় আগুনে ৫ জনের মৃত্যু"),
    ("சென்னையில் கனமழை: 5 பேர் பலி", "மதுரையில் கனமழை: 5 பேர் பலி"),
    ("அரசு விலையை உயர்த்தும்", "அரசு விலையை உயர்த்தாது"),
    ("சென்னையில் கனமழை: 5 பேர் பலி", "சென்னையில் கனமழை: 7 பேர் பலி"),
    ("ตำรวจจับผู้ต้องหา 3 คนที่เชียงใหม่", "ตำรวจจับผู้ต้องหา 3 คนที่เชียงราย"),
    ("ตำรวจจับผู้ต้องหา 3 คนที่เชียงใหม่", "ตำรวจจับผู้ต้องหา 8 คนที่เชียงใหม่"),
    ("นายกฯ จะลาออกวันจันทร์", "นายกฯ จะไม่ลาออกวันจันทร์"),
    ("นายกฯ จะลาออกวันจันทร์", "นายกฯ จะลาออกวันอังคาร"),
    ("央行宣布上调基准利率", "央行宣布下调基准利率"),
    ("北京将于周一举行会议", "上海将于周一举行会议"),
    ("北京将于周一举行会议", "北京将于周三举行会议"),
    ("李明当选新任市长", "王刚当选新任市长"),
    ("政府有计划提高税收", "政府没有计划提高税收"),
    ("台北今晚停水影響五萬戶", "台北今早停水影響五萬戶"),
    ("台北今晚停水影響五萬戶", "台中今晚停水影響五萬戶"),
    ("部長同意辭職", "部長不同意辭職"),
    ("首相、来週にも辞任を表明", "首相、来月にも辞任を表明"),
    ("東京で震度5の地震", "東京で震度3の地震"),
    ("田中選手が優勝した", "中田選手が優勝した"),
    ("増税を実施する方針", "増税を実施しない方針"),
    ("大阪で火災、3人死亡", "大阪で火災、5人死亡"),
    ("서울에 폭우, 3명 사망", "서울에 폭우, 5명 사망"),
    ("서울에 폭우, 3명 사망", "부산에 폭우, 3명 사망"),
    ("대통령 사임한다", "대통령 사임 안 한다"),
    ("박지성 감독 선임", "박지영 감독 선임"),
    ("금리 인상 결정", "금리 인하 결정"),
    ("პრემიერი თბილისში დაბრუნდა", "პრემიერი ბათუმში დაბრუნდა"),
    ("მთავრობა გაზრდის გადასახადს", "მთავრობა არ გაზრდის გადასახადს"),
    ("Վարչապետը վերադարձավ Երևան", "Վարչապետը վերադարձավ Մոսկվա"),
    ("Hà Nội mưa lớn, 3 người chết", "Đà Nẵng mưa lớn, 3 người chết"),
    ("Giá xăng sẽ tăng vào thứ hai", "Giá xăng sẽ giảm vào thứ hai"),
    ("Giá xăng sẽ tăng vào thứ hai", "Giá xăng sẽ không tăng vào thứ hai"),
    ("Vláda zvýší daně od ledna", "Vláda nezvýší daně od ledna"),
    ("Vláda zvýší daně od ledna", "Vláda sníží daně od ledna"),
    ("Rates rise by a third in May", "Rates fall by a third in May"),
    ("Lions beat Tigers 3-1 at home", "Tigers beat Lions 3-1 at home"),
)  # fmt: skip
"""Pairs of short headlines that say different things, written after the rules were made, but for that of two letters more."""

TOO_CLOSE: tuple[tuple[str, str], ...] = (
    ("المجلس يوافق على 12 عبّارة ليلية إلى الجزيرة الشرقية", "المجلس يوافق على 12 عبّارة ليلية إلى الجزيرة الغربية"),
    ("Полиция задержала 3 подозреваемых в Казани", "Полиция задержала 3 подозреваемых в Рязани"),
    ("الحكومة سترفع أسعار الوقود", "الحكومة لن ترفع أسعار الوقود"),
    ("लड़की ने कहा सच", "लड़के ने कहा सच"),
    ("Կառավարությունը կբարձրացնի հարկերը", "Կառավարությունը չի բարձրացնի հարկերը"),
    ("Giá xăng sẽ tăng vào thứ hai", "Giá xăng sẽ tăng vào thứ ba"),
    ("Smith wins the vote in June", "Smith wins the vote in July"),
    ("Man dies in fire on Mill Lane", "Man dies in fire on Hill Lane"),
)  # fmt: skip
"""Such pairs that are taken for one: they differ by one or two letters of a word, as noise does."""
