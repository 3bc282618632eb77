param name string
param location string
param tags object

@description('The principal that may read the secrets.')
param readerId string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

// No template contains the keys, so deploying again cannot replace any: keys.sh generates them once.
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${uniqueString(resourceGroup().id)}', 24)
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    // Without the wrapping key, open votes could never be counted.
    enablePurgeProtection: true
  }
}

resource secretAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerId, secretsUser)
  scope: vault
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

output name string = vault.name
