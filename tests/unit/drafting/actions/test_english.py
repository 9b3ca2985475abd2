import pytest

from nqpf.drafting.actions.english import read_sentence


def actions(text: str) -> list[str]:
    return [text[slice(*said.extent)] for said in read_sentence(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Build a shared dye works by 2027", ["Build a shared dye works by 2027"]),
        ("The town will set up a loan fund, recruit 20 dyers and publish a yearbook",
         ["The town will set up a loan fund", "recruit 20 dyers", "publish a yearbook"]),
        ("By 2028, to save water, replace old vats; and monitor the river", ["replace old vats", "monitor the river"]),
        ("Grants of up to £5,000 will be paid to mills", ["Grants of up to £5,000 will be paid to mills"]),
        ("The Crafts Board will buy vats, and will hire dyers", ["The Crafts Board will buy vats", "hire dyers"]),
        ("Replace old vats; train dyers; and test the river", ["Replace old vats", "train dyers", "test the river"]),
        ("Water audits to be carried out in all dye works", ["Water audits to be carried out in all dye works"]),
        # One verb with several objects, or what a body is helped to do, is one action.
        ("Create a school, a library and a yarn store", ["Create a school, a library and a yarn store"]),
        ("Help mills to design and build low-water vats", ["Help mills to design and build low-water vats"]),
        ("Buy a press that can cut and train its users", ["Buy a press that can cut and train its users"]),
        ("Design and build a quay", ["Design and build a quay"]),
        # A word that may be a noun begins an action only with an object that shows it.
        ("Offer advice, training and use of machines", ["Offer advice, training and use of machines"]),
        ("Offer advice and test every vat", ["Offer advice", "test every vat"]),
        ("Skills: Train 1,200 weavers", ["Train 1,200 weavers"]),
        ("List old vats and list of owners", ["List old vats and list of owners"]),
        # What a body goes on to do, does regularly, or has done.
        ("It will also restore the weir", ["It will also restore the weir"]),
        ("The Crafts Board reviews the plan every spring", ["The Crafts Board reviews the plan every spring"]),
        ("Vats are inspected twice a year", ["Vats are inspected twice a year"]),
        ("Creating a museum of felt and training its guides", ["Creating a museum of felt and training its guides"]),
        # A promise as one speaks it; a verb behind it, before an object, is one though no list has it.
        ("We'll sandblast old vats", ["We'll sandblast old vats"]),
        ("We’re going to bin the ledgers and waterproof the loft",
         ["We’re going to bin the ledgers", "waterproof the loft"]),
        ("We'd like to offer a felt prize", ["We'd like to offer a felt prize"]),
        ("If the weir holds, the Crafts Board will dredge it", ["the Crafts Board will dredge it"]),
        ("A circle, led by the mayor, will meet monthly", ["A circle, led by the mayor, will meet monthly"]),
        ("Ten vats will be descaled by 2028", ["Ten vats will be descaled by 2028"]),
        ("Descale all vats; take on two dyers", ["Descale all vats", "take on two dyers"]),
        ("Have each dyer keep a diary", ["Have each dyer keep a diary"]),
        ("Get the dye house accredited by 2028", ["Get the dye house accredited by 2028"]),
        # Another subject opens another action.
        ("Each mill will be visited, and up to six vats will be descaled by 2028",
         ["Each mill will be visited", "up to six vats will be descaled by 2028"]),
        ("We'll dredge the weir and we'll pave its bank", ["We'll dredge the weir", "we'll pave its bank"]),
        ("Build a quay, which will serve the mills", ["Build a quay, which will serve the mills"]),
        # What an order or "we" does may be a result where a thing does it; a deed behind a result counts.
        ("Bring a felt hat to market", ["Bring a felt hat to market"]),
        ("Let dyers propose colours", ["Let dyers propose colours"]),
        ("We will bring the loom home", ["We will bring the loom home"]),
        ("The new weir will bring the flow down", []),
        ("The mill will double its output and set up a school", ["set up a school"]),
        ("We shall not outsource weaving", ["We shall not outsource weaving"]),
        ("Reduce the waste of dye", []),
        ("Loans above £1,000 will be vetted", ["Loans above £1,000 will be vetted"]),
        ("Loan out looms to schools", ["Loan out looms to schools"]),
        ("Made up of weavers", []),
        ("The Red Loom, our best, will be restored", ["The Red Loom, our best, will be restored"]),
        ("Working with dyers, the guild will draft a charter", ["the guild will draft a charter"]),
        # What somebody is doing in a year to come, or has bound himself to do.
        ("The guild is opening a school in spring 2028", ["The guild is opening a school in spring 2028"]),
        ("The guild is opening a door", []),
        ("We're committed to paying all weavers", ["We're committed to paying all weavers"]),
        ("A store of yarn, felt and dyes will open in 2028", ["A store of yarn, felt and dyes will open in 2028"]),
        ("A dye fair, run with the mills, starts in May 2028", ["A dye fair, run with the mills, starts in May 2028"]),
        ("A dye fair starts with a song", []),
        ("The guild shall keep a ledger and its pages will be published",
         ["The guild shall keep a ledger", "its pages will be published"]),
        # The present tense with how often, or what everybody gets.
        ("The guild looks at the ledger every spring", ["The guild looks at the ledger every spring"]),
        ("Mills release dyers for two days a month", ["Mills release dyers for two days a month"]),
        ("The ledger gets reviewed at each fair", ["The ledger gets reviewed at each fair"]),
        ("The guild meets every week and the clerk publishes a list",
         ["The guild meets every week", "the clerk publishes a list"]),
        ("Every bolt is inspected on arrival", ["Every bolt is inspected on arrival"]),
        ("Some felt is inspected on arrival", []),
        ("Sort the yarn and turn idle looms off", ["Sort the yarn", "turn idle looms off"]),
        ("The clerk reports to the guild every spring", ["The clerk reports to the guild every spring"]),
        ("The guild meets young dyers twice a year", ["The guild meets young dyers twice a year"]),
        ("The guild meets young dyers in town", []),
        ("Every dyer gets a day of lessons", ["Every dyer gets a day of lessons"]),
        # But no states, results, facts and names before a number.
        ("Demand will exceed the supply", []),
        ("The vats will slip", []),
        ("We'll deliver twice as many bolts", []),
        ("Vats will be needed in every mill", []),
        ("Weaving employs 900 people every year", []),
        ("Manufacturing employs 900 people", []),
        ("Phase 2 of the quay", []),
        ("Stock levels of felt remain low", []),
        ("The mills of the valley use 300 tonnes a year", []),
        ("Contracts for felt and yarn in two rounds", []),
        # No actions: what another sentence does, results, states, and lines about a task.
        ("This will help mills save water", []),
        ("This requires a new dye", []),
        ("Water use will be reduced by 20 %", []),
        ("Weaving is an old trade of the town", []),
        ("The plan is based on a survey of vats", []),
        ("Building costs will rise", []),
        ("Lead: Department of Crafts", []),
        ("Support: Crafts Board", []),
        ("Target: train 500 weavers", []),
    ],
)  # fmt: skip
def test_the_actions_of_an_english_sentence(text, found):
    assert actions(text) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Harbour Council will build a quay", ("build", "will", "a quay", "The Harbour Council")),
        ("A quay will be built by the Port Authority", ("build", "will", "A quay", "the Port Authority")),
        ("The town should build a quay", ("build", "encourage", "a quay", None)),
        ("The town aims to attract dyers", ("recruit", "seek", "dyers", None)),
        ("Support mills to install filters", ("deploy", "support", "mills to install filters", None)),
        ("Explore open dye recipes", ("pilot", "encourage", "open dye recipes", None)),
        ("Establish a guarantee fund", ("fund", "will", "a guarantee fund", None)),
        ("Develop quality standards for felt", ("regulate", "will", "quality standards for felt", None)),
        ("Carry out an audit of vats", ("supervise", "will", "an audit of vats", None)),
    ],
)
def test_what_an_english_action_says(text, said):
    (read,) = read_sentence(text)
    body = read.body and text[slice(*read.body)]
    assert (read.type, read.strength, text[slice(*read.acted_on)], body) == said
