"""The verbs of English planning documents: which type of action each names, and how firmly it speaks."""

import re
from functools import cache

from nqpf.drafting.actions.english_forms import gerund, participle, third
from nqpf.plan.plan import MeasureType, Strength

_TYPED: dict[MeasureType, str] = {
    "build": "build construct create establish develop expand found erect set_up open complete assemble form launch",
    "deploy": (
        "deploy install adopt introduce apply extend connect digitise digitize automate use integrate roll_out "
        "scale_up implement equip electrify replicate migrate commercialise commercialize procure purchase buy"
    ),
    "retrofit": (
        "upgrade retrofit modernise modernize renovate refurbish replace convert renew overhaul refit phase_out"
    ),
    "research": "research investigate study innovate prototype",
    "fund": "fund finance invest subsidise subsidize grant allocate pay reimburse co-finance co-fund award",
    "regulate": (
        "regulate legislate draft issue define set standardise standardize enact revise amend simplify require "
        "mandate codify streamline abolish ban prohibit designate specify"
    ),
    "train": "train educate teach reskill upskill retrain qualify mentor",
    "recruit": "recruit attract hire engage bring_in",
    "cooperate": "cooperate collaborate partner join sign work_with team_up co-develop twin link share",
    "pilot": "pilot test trial demonstrate try_out explore showcase",
    "serve": (
        "offer provide advise assist publish organise organize hold host promote run deliver operate incubate convene"
    ),
    "supervise": (
        "monitor audit inspect supervise review evaluate assess enforce track control check measure verify certify"
    ),
}
_GENERAL = (
    "strengthen accelerate advance coordinate prepare plan start begin continue carry_out conduct undertake seek "
    "strive_for apply_for bid_for lobby negotiate invite appoint assign map identify collect select compile maintain "
    "manage reform reorganise reorganize consolidate pool merge draw_up bring_forward write design produce "
    "manufacture market export supply recycle protect restore plant reserve release list retire recover reuse stop "
    "close follow comply_with distribute benchmark analyse analyze survey consult simulate embed harmonise harmonize "
    "centralise centralize commission meet broaden deepen intensify focus_on make give support encourage help "
    "facilitate inform coach improve enhance report put_in_place put swap take_on exempt oversee lead move_to "
    "switch_to go_live set_aside bring_out lease rent rewrite redesign rebuild relocate replan restructure insulate "
    "recondition repair service clean fit rewire paint line stock store sort label weigh shred compost treat capture "
    "bid hand_over pass_on sign_up wind_down shut_down clear free_up open_up lift waive relax exclude restrict cap "
    "tighten clarify update translate adapt tailor scale bundle combine unite connect_up link_up nominate elect "
    "delegate empower reward recognise recognize celebrate campaign advertise brand visit call_on urge approach "
    "consult_on discuss agree agree_on negotiate_with draw_on second rotate field dispatch station guide tutor "
    "sponsor match underwrite guarantee insure lend borrow levy tax charge price bill refund prioritise prioritize "
    "rank score rate screen vet approve accredit license licence register record log document film archive catalogue "
    "trace tag scan model forecast estimate calculate quantify sample calibrate decommission dismantle demolish "
    "remediate decarbonise decarbonize robotise robotize computerise computerize encrypt patch back_up virtualise "
    "outsource insource localise localize diversify specialise trademark patent spin_off spin_out seed chair co-chair "
    "co-host co-design pair bring_together gather mobilise mobilize enlist enrol enroll induct onboard retain "
    "redeploy safeguard secure_funding talk_to speak_to look_into look_at respond_to listen_to engage_with "
    "liaise_with press_for push_for prepare_for cater_for deal_with sign_off build_up rip_out lag spin pay_for "
    "take_place go_ahead loan_out send_out hand_out give_out open_to tour show ask call_for persuade convince donate"
)
_STRENGTHS: dict[Strength, str] = {
    "support": "support help facilitate promote assist",
    "encourage": "encourage explore invite",
    "seek": "seek strive_for apply_for bid_for lobby negotiate",
}
_NOUNS_TOO = (
    "research design use control test trial pilot fund grant export supply measure report market plant release link "
    "share track sign award host partner review audit check form plan start study open complete map pool issue set "
    "place follow stop close survey commission benchmark run purchase finance upgrade support focus_on train swap "
    "lease rent repair service paint line stock store sort label capture lift cap scale brand visit approach second "
    "field station guide sponsor match levy tax charge price bill refund rank score rate screen record log document "
    "film archive catalogue trace tag scan model forecast estimate sample patch trademark patent seed chair pair lead "
    "campaign"
)
_CUES: dict[MeasureType, str] = {
    "build": "line centre center platform laboratory park factory hub infrastructure facility zone",
    "deploy": "use application deployment adoption roll-out",
    "retrofit": "retrofit upgrade modernisation modernization renovation",
    "research": "research innovation",
    "fund": "fund grant grants loan loans subsidy subsidies budget guarantee guarantees vouchers",
    "regulate": (
        "rules standard standards regulation guideline guidelines policy policies code list procedure procedures"
    ),
    "train": "training course courses skills apprenticeship apprenticeships curriculum",
    "recruit": "recruitment talent",
    "cooperate": "cooperation collaboration partnership alliance agreement consortium exchange",
    "pilot": "pilot pilots trial trials demonstration demonstrations",
    "serve": "service services advice event events fair fairs",
    "supervise": "monitoring audit audits inspection inspections supervision review reviews evaluation assessment",
}


def strength_of(verb: str) -> Strength:
    """How firmly a verb in its base form speaks; the document will do what no verb qualifies."""
    return next((strength for strength, verbs in _STRENGTHS.items() if verb in _words(verbs)), "will")


def type_of(verb: str, acted_on: str) -> MeasureType | None:
    """The type of an action, from its verb in the base form, else from the noun that its object is headed by."""
    own = next((kind for kind, verbs in _TYPED.items() if verb in _words(verbs)), None)
    said = [word.lower() for word in _word().findall(_preposition().split(acted_on)[0])]
    named = next((kind for word in reversed(said) for kind, cues in _CUES.items() if word in cues.split()), None)
    if own is None or (own == "build" and named in ("regulate", "fund")):
        return named
    return own


def base_form(written: str) -> str:
    """The base form of a verb or past participle of the lexicon."""
    return _bases().get(" ".join(written.lower().split()), written.lower())


@cache
def verbs() -> str:
    """A pattern of all verbs in their base form."""
    return _any_of(all_verbs())


@cache
def plain_verbs() -> str:
    """A pattern of those that are seldom nouns."""
    return _any_of(tuple(verb for verb in all_verbs() if verb.replace(" ", "_") not in _NOUNS_TOO.split()))


@cache
def participles() -> str:
    """A pattern of their past participles."""
    return _any_of(tuple(participle(verb) for verb in all_verbs()))


@cache
def present_forms() -> str:
    """A pattern of the forms that they have behind he, she and it."""
    return _any_of(tuple(third(verb) for verb in all_verbs()))


@cache
def gerunds() -> str:
    """A pattern of their forms in -ing."""
    return _any_of(tuple(gerund(verb) for verb in all_verbs()))


@cache
def all_verbs() -> tuple[str, ...]:
    """All verbs in their base form."""
    return tuple(verb for verbs in (*_TYPED.values(), _GENERAL) for verb in _words(verbs))


def _words(verbs: str) -> list[str]:
    return [verb.replace("_", " ") for verb in verbs.split()]


@cache
def _bases() -> dict[str, str]:
    return {form(verb): verb for form in (third, gerund, participle) for verb in all_verbs()}


def _any_of(words: tuple[str, ...]) -> str:
    ordered = sorted(map(re.escape, words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(ordered).replace("\\ ", r"\s+") + r")\b(?!-)"


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z-]+")


@cache
def _preposition() -> re.Pattern[str]:
    return re.compile(r"\b(?:of|for|in|on|to|with|by|from|at|across|between|among|that|which|so)\b")
