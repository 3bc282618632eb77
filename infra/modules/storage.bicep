param name string
param location string
param tags object

@description('The principal that may read and write the tables.')
param readerWriterId string
param isPublic bool
param auditTables bool
param logsId string

var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  // Names of storage accounts have only lower-case letters and digits, and are unique across Azure.
  name: take('${toLower(replace(name, '-', ''))}${uniqueString(resourceGroup().id)}', 24)
  location: location
  tags: tags
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPublic ? 'Enabled' : 'Disabled'
    networkAcls: {
      defaultAction: isPublic ? 'Allow' : 'Deny'
      bypass: 'None'
    }
  }
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: tables
  properties: {
    workspaceId: logsId
    // Reads and writes are Guildhall's own, thousands an hour. Deletions and whoever deletes are always logged.
    logs: [
      { category: 'StorageDelete', enabled: true }
      { category: 'StorageRead', enabled: auditTables }
      { category: 'StorageWrite', enabled: auditTables }
    ]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, readerWriterId, tableDataContributor)
  scope: account
  properties: {
    principalId: readerWriterId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

output id string = account.id
output name string = account.name
output tableEndpoint string = account.properties.primaryEndpoints.table
