# Words of the product itself.
product-name = 证链
