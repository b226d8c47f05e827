"""Pictures that stand for a page wherever its address is pasted, drawn from its title."""
