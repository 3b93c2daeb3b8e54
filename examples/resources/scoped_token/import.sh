# By the issuer's own identifier. Importing never issues or rotates: the token's
# secret stays where it is, and sealed_token stays null.
terraform import scoped_token.domains 019a2b3c-4d5e-7f60-8192-a3b4c5d6e7f8
