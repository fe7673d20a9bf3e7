"""How an article looks in HTML: in a notebook, and as a page of its own.

Whatever comes from a text passes through `newsparse.view.markup`: nothing of it can act.
"""
