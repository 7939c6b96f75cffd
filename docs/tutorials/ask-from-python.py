# %% [markdown]
# # Ask the graph from Python
#
# A script in cells: run it as it stands, or open it as a notebook in VS Code, Spyder or Jupyter (with jupytext). After each cell stands
# what it prints; a test runs it. You need `pip install regkg`, and nothing else.

# %%
import regkg
from regkg.resources import published_dump

# Without an argument it is the graph of the project that you are in. A folder, an RDF file or the address of an endpoint open the same way.
graph = regkg.open(published_dump())

# %% [markdown]
# ## Find things by name
#
# Any inflection, with or without diacritics. Each row knows the thing, and the thing knows its label.

# %%
for row in graph.find("planosana", kind="project"):
    print(row.id, row.title, row.amount, row.currency, sep=" | ")
# → LLI-431 | Starpreģionu sadarbība ilgtspējīgai, integrētai un viedai plānošanai | 418247.67 | EUR

# %%
for row in graph.find("planošanas regions", kind="organisation", region="Kurzeme"):
    print(row.thing.label)
# → Kurzeme Planning Region

# %% [markdown]
# ## Ask a stored question
#
# `graph.queries()` lists them. Parameters take what people write: a number, an acronym, a name. Amounts are `Decimal`, dates are `date`,
# and what a document does not state is `None`.

# %%
partners = graph.query("partners", project="LLI-431")
for row in partners:
    print(f"{row.partner.label}, {row.role.label}: {row.total} EUR")
print("together", sum(row.total for row in partners))
# → Association "Klaipeda region", Partner: 205155 EUR
# → Kurzeme Planning Region, Lead partner: 213092.67 EUR
# → together 418247.67

# %% [markdown]
# In a notebook, `partners` alone on a line is a table with names. Where pandas or polars is installed, `partners.to_pandas()` and
# `partners.to_polars(labels=True)` give a frame.

# %% [markdown]
# ## Ask a question of your own
#
# Plain SPARQL; our prefixes need not be declared.

# %%
rows = graph.select(
    """
    SELECT ?programme (COUNT(?project) AS ?projects) {
      ?project a rk:Project ; rk:underProgramme ?programme
    } GROUP BY ?programme ORDER BY ?programme
    """
)
for row in rows:
    print(row.projects, row.programme.short)
# → 1 id:programme/2014tc16m5tn001
# → 1 id:programme/2014tc16rfcb027
# → 1 id:programme/2014tc16rfir001

# %% [markdown]
# ## Who says so?
#
# Every fact names its place in a document. Where documents disagree, both values are there.

# %%
lars = graph.show("LARS")
for conflict in lars.conflicts:
    for value, words, document, _ in conflict.statements:
        print(f"{conflict.name}: {value} in {document}: “{words}”")
# → end date: 2020-09 in lars-overview-page.txt: “2020.gada septembrim”
# → end date: 2021-03 in lars-project-page.txt: “2021.gada martam”

# %% [markdown]
# ## A question that goes wrong
#
# Errors say what is wrong and what to do. A query that runs too long is ended: `regkg.open(…, timeout=10)`.

# %%
try:
    graph.show("LARZ")
except regkg.RegkgError as error:
    print(error, "–", error.hint)
# → nothing is called 'LARZ' – did you mean LARS?

# %% [markdown]
# ## With rdflib
#
# `graph.to_rdflib()` is the resolved graph as a graph of rdflib's.

# %%
print(type(graph.to_rdflib()))
# → <class 'rdflib.graph.Graph'>

# %%
graph.close()
