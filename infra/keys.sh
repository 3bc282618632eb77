#!/bin/sh
# Generates a deployment's keys in its vault, each only if the vault has none: running it again changes nothing.
#
#   infra/keys.sh <vault>
set -eu
vault=${1:?Name the vault}

# Exits here if the vault does not answer, so that no existing key is overwritten.
present=$(az keyvault secret list --vault-name "$vault" --query '[].name' --output tsv)

draw() {
  if printf '%s\n' "$present" | tr -d '\r' | grep -Fqx "$1"; then
    echo "$1 exists already and is left unchanged."
    return
  fi
  key=$(openssl rand -base64 32)
  az keyvault secret set --vault-name "$vault" --name "$1" --value "$2$key" --output none
  echo "$1 was drawn."
}

draw seal-keys "$(date +%Y-%m):"
draw ticket-key ""
