param name string
param location string
param tags object
param size string

@description('The principal that may use it.')
param userId string
param isPublic bool

// Azure Managed Redis. It only passes notices between servers: nothing is lost with it.
resource cluster 'Microsoft.Cache/redisEnterprise@2025-07-01' = {
  name: take('${name}-${uniqueString(resourceGroup().id)}', 60)
  location: location
  tags: tags
  sku: { name: size }
  properties: {
    minimumTlsVersion: '1.2'
    highAvailability: 'Enabled'
    publicNetworkAccess: isPublic ? 'Enabled' : 'Disabled'
  }
}

resource database 'Microsoft.Cache/redisEnterprise/databases@2025-07-01' = {
  parent: cluster
  name: 'default'
  properties: {
    clientProtocol: 'Encrypted'
    port: 10000
    // One address for all: a client that knows nothing of clusters, as ours, needs no more.
    clusteringPolicy: 'EnterpriseCluster'
    evictionPolicy: 'NoEviction'
    accessKeysAuthentication: 'Disabled'
  }
}

resource access 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2025-07-01' = {
  parent: database
  name: guid(database.id, userId)
  properties: {
    accessPolicyName: 'default'
    user: { objectId: userId }
  }
}

output id string = cluster.id
output host string = '${cluster.properties.hostName}:${database.properties.port}'
