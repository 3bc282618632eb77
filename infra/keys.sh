#!/bin/sh
# Draws a deployment's keys into its vault, each only where the vault has none: given again, it changes nothing.
#
#   infra/keys.sh <vault>
set -eu
vault=${1:?Name the vault}

# Ends here where the vault does not answer: what is not known to be absent is not written.
present=$(az keyvault secret list --vault-name "$vault" --query '[].name' --output tsv)

draw() {
  if printf '%s\n' "$present" | tr -d '\r' | grep -Fqx "$1"; then
    echo "$1 is there already, and stays as it is."
    return
  fi
  key=$(openssl rand -base64 32)
  az keyvault secret set --vault-name "$vault" --name "$1" --value "$2$key" --output none
  echo "$1 was drawn."
}

draw seal-keys "$(date +%Y-%m):"
draw ticket-key ""
