"""Pieces of invented articles in several languages, and texts composed of them."""

from __future__ import annotations

from typing import Final, NamedTuple

from hypothesis import strategies as st


class Pieces(NamedTuple):
    """What an article in one language is made of."""

    headlines: tuple[str, ...]
    bylines: tuple[str, ...]
    paragraphs: tuple[str, ...]
    notices: tuple[str, ...]
    """Lines that any page may add: walls, buttons, legal lines."""
    more: str
    """A paragraph that ``composed`` does not use."""


PIECES: Final[dict[str, Pieces]] = {
    "en": Pieces(
        ("Harbor Council Votes for Night Ferries", "Old Mill Reopens After Forty Years"),
        ("By Ann Lee", "By Ann Lee and Bo Ek\nMarch 4, 2025"),
        (
            "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home.",
            "From May on there will be a boat at eleven, another at half past one and a third at four in the morning.",
            "“They will have to find something else to laugh about,” said the harbor master, who had asked for it since 2019.",
            "Nobody in the hall had expected the fishermen to agree, and some of them had not expected it themselves.",
        ),
        (
            "Advertisement",
            "Subscribe to continue reading",
            "Share full article",
            "© 2025 The Post. All rights reserved.",
            "Already a subscriber? Log in",
        ),
        "A second boat was bought from the islands in the autumn, and the crew that came with it stayed for good.",
    ),
    "de": Pieces(
        ("Hafenrat stimmt für Nachtfähren", "Alte Mühle öffnet nach vierzig Jahren wieder"),
        ("Von Anna Lehr", "Von Anna Lehr und Bodo Eck\n4. März 2025"),
        (
            "Der Rat hat den Versuch am Montag mit sechs zu drei Stimmen beschlossen, nach einer Debatte, die länger dauerte als die letzte Fähre.",
            "Ab Mai fährt ein Boot um elf Uhr, ein weiteres um halb zwei und ein drittes um vier Uhr morgens, auch am Wochenende.",
            "Niemand im Saal hatte damit gerechnet, dass die Fischer zustimmen würden, und manche von ihnen wohl selbst nicht.",
        ),
        ("Anzeige", "Jetzt Abo abschließen und weiterlesen", "Artikel teilen", "Alle Rechte vorbehalten."),
        "Ein zweites Boot wurde im Herbst von den Inseln gekauft, und die Mannschaft, die damit kam, ist für immer geblieben.",
    ),
    "fr": Pieces(
        ("Le conseil du port vote pour les bacs de nuit", "Le vieux moulin rouvre après quarante ans"),
        ("Par Anne Leroy", "Par Anne Leroy\nPublié le 4 mars 2025"),
        (
            "Le conseil a voté lundi en faveur de l’essai par six voix contre trois, après un débat plus long que la traversée du dernier bac.",
            "À partir de mai, un bateau partira à onze heures, un autre à une heure et demie et un troisième à quatre heures du matin.",
            "Personne dans la salle ne s’attendait à ce que les pêcheurs acceptent, et certains d’entre eux ne s’y attendaient pas non plus.",
        ),
        ("Publicité", "Abonnez-vous pour lire la suite", "Partager cet article", "Tous droits réservés."),
        "Un deuxième bateau a été acheté aux îles à l’automne, et l’équipage venu avec lui est resté pour de bon dans le port.",
    ),
    "es": Pieces(
        ("El consejo del puerto aprueba los transbordadores nocturnos",),
        ("Por Ana León", "Ana León\n4 de marzo de 2025"),
        (
            "El consejo aprobó el lunes la prueba por seis votos contra tres, tras un debate que duró más que el último transbordador a casa.",
            "Desde mayo habrá un barco a las once, otro a la una y media y un tercero a las cuatro de la madrugada, también los domingos.",
            "Nadie en la sala esperaba que los pescadores aceptaran, y algunos de ellos tampoco lo esperaban cuando entraron por la puerta.",
        ),
        ("Publicidad", "Suscríbete para seguir leyendo", "Compartir", "Todos los derechos reservados."),
        "En otoño se compró un segundo barco a las islas, y la tripulación que llegó con él se quedó para siempre en el puerto.",
    ),
    "ru": Pieces(
        ("Портовый совет проголосовал за ночные паромы",),
        ("Анна Леонова", "Анна Леонова\n4 марта 2025"),
        (
            "Совет в понедельник поддержал пробные рейсы шестью голосами против трёх после спора, который длился дольше последнего рейса домой.",
            "С мая один паром будет уходить в одиннадцать, другой в половине второго, а третий в четыре часа утра, в том числе по выходным.",
            "Никто в зале не ожидал, что рыбаки согласятся, и некоторые из них, по собственному признанию, тоже этого не ожидали.",
        ),
        ("Реклама", "Оформите подписку, чтобы читать дальше", "Поделиться", "Все права защищены."),
        "Осенью у островов купили второе судно, и команда, которая пришла вместе с ним, осталась в порту навсегда.",
    ),
    "ar": Pieces(
        ("مجلس الميناء يصوت لصالح عبّارات الليل",),
        ("كتبت آنا لينا",),
        (
            "صوّت المجلس يوم الاثنين لصالح التجربة بستة أصوات مقابل ثلاثة، بعد نقاش استمر مدة أطول من آخر رحلة للعبّارة إلى البيت في تلك الليلة.",
            "وابتداء من شهر مايو سيغادر قارب في الحادية عشرة وآخر في الواحدة والنصف وثالث في الرابعة صباحا، في عطلة نهاية الأسبوع أيضا كما قال المدير.",
        ),
        ("إعلان", "اشترك لمواصلة القراءة", "جميع الحقوق محفوظة"),
        "وفي الخريف اشترت المدينة قاربا ثانيا من الجزر، وبقي الطاقم الذي جاء معه في الميناء إلى الأبد كما يقول أهل الحي القديم القريب من الرصيف.",
    ),
    "hi": Pieces(
        ("बंदरगाह परिषद ने रात की नौकाओं के पक्ष में मतदान किया",),
        ("आना ली",),
        (
            "परिषद ने सोमवार को लंबी बहस के बाद छह के मुकाबले तीन मतों से इस प्रयोग के पक्ष में मतदान किया, जो आखिरी नौका के जाने तक चलती रही।",
            "मई से एक नाव रात ग्यारह बजे, दूसरी डेढ़ बजे और तीसरी सुबह चार बजे चलेगी, और छुट्टी के दिनों में भी यही समय रहेगा, ऐसा परिषद ने कहा।",
        ),
        ("विज्ञापन", "आगे पढ़ने के लिए सब्सक्राइब करें", "शेयर करें"),
        "पतझड़ में द्वीपों से एक दूसरी नौका खरीदी गई, और जो नाविक उसके साथ आए थे वे हमेशा के लिए इसी बंदरगाह में बस गए, ऐसा लोग बताते हैं।",
    ),
    "zh": Pieces(
        ("港务委员会投票支持夜间渡轮",),
        ("记者 李安娜",),
        (
            "委员会星期一经过漫长的辩论，以六票对三票通过了试行方案，辩论结束的时候，最后一班回家的渡轮早已经离开了码头，许多居民只好步行回家。",
            "从五月起，第一班船晚上十一点开出，第二班在凌晨一点半，第三班在清晨四点，周末也照常运行，票价仍然是四元，自行车可以免费带上船。",
        ),
        ("广告", "订阅后继续阅读", "分享", "版权所有"),
        "秋天的时候，市政府又从海岛上买来了第二艘船，跟着船一起来的船员们后来就一直留在了港口，再也没有回到自己的家乡去。",
    ),
}

OTHER: Final = (
    "WASHINGTON — The vote was close, and nobody left before it was over, he said.",
    "…",
    "* * *",
    "1.",
    "Fu\u0308r",
    "a\u00adb",
    "\u200b",
    "x",
)
"""Lines that are odd in any language."""


@st.composite
def composed(draw: st.DrawFn, *, odd: bool = True, least: int = 0) -> str:
    """Draw a text: notices, a headline and a byline or none, ``least`` or more paragraphs with notices between and under them."""
    pieces = PIECES[draw(st.sampled_from(sorted(PIECES)))]
    notice = st.sampled_from([*pieces.notices, *OTHER] if odd else pieces.notices)
    lines = draw(st.lists(notice, max_size=2))
    lines += draw(st.lists(st.sampled_from(pieces.headlines), max_size=1))
    lines += draw(st.lists(st.sampled_from(pieces.bylines), max_size=1))
    for paragraph in draw(st.lists(st.sampled_from(pieces.paragraphs), min_size=least, unique=True, max_size=4)):
        lines += [*draw(st.lists(notice, max_size=1)), paragraph]
    lines += draw(st.lists(notice, max_size=3))
    return draw(st.sampled_from(["\n\n", "\n"])).join(lines)


ANY: Final = st.one_of(st.text(max_size=80), st.text(alphabet="aB .\n\t-|“”…:;1", max_size=80))
"""Texts of arbitrary characters."""

OWN: Final = (
    "What the islanders say",
    "March 4, 2025",
    "By Ann Lee",
    "Ann Lee",
    "Photo: Jo Berg",
    "The ferry at the north pier. Photo: Jo Berg",
    "* * *",
    "1. The boat leaves at eleven.",
    "- Nets, ropes and lamps",
    "“Nobody called.”",
    "Top",
    "Related",
    "Monday, 11:30 p.m.",
    "Low water",
)
"""Short lines that a body may have of its own, in any language."""


@st.composite
def bodies(draw: st.DrawFn, *, sep: str = "\n\n") -> str:
    """Draw an article's text alone: two paragraphs or more of one language, with at most two short lines between and around them."""
    pieces = PIECES[draw(st.sampled_from(sorted(PIECES)))]
    lines = draw(st.lists(st.sampled_from(pieces.paragraphs), min_size=2, max_size=4, unique=True))
    own = draw(st.lists(st.sampled_from(OWN), max_size=2, unique=True))
    if "March 4, 2025" in own:  # a byline or a headline beside it shows a page
        own = ["March 4, 2025"]
    for line in own:  # a subheading and a byline, both above the text, are a page's head
        lines.insert(draw(st.integers(2 if lines[0] in own else 1 if line is not own[0] else 0, len(lines))), line)
    return sep.join(lines)
