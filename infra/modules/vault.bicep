param name string
param location string
param tags object

@description('Its name, if it is not to be made of `name`.')
param vaultName string

@description('The principal that may read the secrets.')
param readerId string

@description('Who may write them.')
param keeperId string
param isPublic bool
param operatorAddresses array
param logsId string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

// No template contains the keys, so deploying again cannot replace any: keys.sh generates them once.
resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  // A deleted vault keeps its name for 90 days. The identity of a group that is made again is a new one, and so is the name.
  name: empty(vaultName) ? take('${take(name, 10)}-${uniqueString(resourceGroup().id, readerId)}', 24) : vaultName
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Without the wrapping key, open votes could never be counted.
    enablePurgeProtection: true
    publicNetworkAccess: isPublic || !empty(operatorAddresses) ? 'Enabled' : 'Disabled'
    networkAcls: {
      defaultAction: isPublic ? 'Allow' : 'Deny'
      bypass: 'None'
      ipRules: [for address in operatorAddresses: { value: address }]
    }
  }
}

resource vaultLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: vault
  properties: {
    workspaceId: logsId
    logs: [{ category: 'AuditEvent', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
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

// Without a type of principal, so that it may be a person, a group or a pipeline.
resource keeping 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, keeperId, secretsOfficer)
  scope: vault
  properties: {
    principalId: keeperId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficer)
  }
}

output id string = vault.id
output name string = vault.name
