# Words of the product itself.
product-name = Docket
