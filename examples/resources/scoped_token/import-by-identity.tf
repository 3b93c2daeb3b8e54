import {
  to = scoped_token.domains
  identity = {
    issuer = "local"
    id     = "019a2b3c-4d5e-7f60-8192-a3b4c5d6e7f8"
  }
}
