// Everything that Guildhall needs on Azure, in one resource group. What it costs is said in parameters/.
targetScope = 'resourceGroup'

@description('A short name that is free as a host name under azurewebsites.net; all resources are named after it.')
@minLength(3)
@maxLength(20)
param name string

@description('Where the resources are.')
param location string = resourceGroup().location

@description('The size of a server. The smallest that is always on is B1.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3', 'P2v3'])
param serverSize string = 'B1'

@description('How many servers run, at least. They do not depend on each other.')
@minValue(1)
@maxValue(10)
param serverCount int = 1

@description('How many servers may run while there is much to do. More than `serverCount` turns autoscale on.')
@minValue(1)
@maxValue(10)
param maxServerCount int = serverCount

@description('Whether there is a second slot, in which a new version can be tried and from which one can return to the old.')
param stagingSlot bool = false

@description('Whether there is a Redis, by which panels on different servers see each other up to 2 s sooner.')
param redis bool = false

@description('The size of the Redis. The smallest is far more than Guildhall needs.')
param redisSize string = 'Balanced_B0'

@description('Whether storage, vault and Redis can be reached from the server only, through a network of its own.')
param privateNetwork bool = false

@description('The addresses of that network: a /24.')
param networkAddresses string = '10.97.0.0/24'

@description('False where the organisation itself registers the names of private endpoints, as by a policy in a hub.')
param privateDnsZones bool = true

@description('Addresses from which the vault can be reached in spite of `privateNetwork`, to generate the keys. None at all other times.')
param operatorAddresses array = []

@description('A domain of its own, such as guildhall.example.org, for which App Service gets and renews a certificate (docs/deploy.md).')
param customDomain string = ''

@description('Binds the custom domain. False once it works: to bind it again interrupts it for a moment.')
param bindCustomDomain bool = !empty(customDomain)

@description('The Entra app that people sign in to and that the bot is (docs/deploy.md).')
param entraAppId string

@description('The id of the app in Teams, for links from cards to the tab. By default that of the package, which is the id of the Entra app.')
param teamsAppId string = ''

@description('The locale of dates and numbers in what the bot posts, such as en-GB.')
param locale string = 'en-GB'

@description('Who generates the keys: the object id of a person or group. By default whoever deploys.')
param keeperId string = deployer().objectId

@description('The vault, if it has another name than the template gives it: that of a deployment from before 2026-11.')
param vaultName string = ''

@description('Where alerts are sent. Without an address there are none.')
param alertEmail string = ''

@description('Whether measurements and steps of work are sent to Application Insights (docs/runbook.md).')
param telemetry bool = false

@description('Whether each read and write of a table is logged, with its time and address. Then whoever reads these logs learns when which rows were used, which Guildhall itself writes down nowhere.')
param auditTables bool = false

var tags = { app: 'guildhall' }
var publicUrl = 'https://${empty(customDomain) ? '${name}.azurewebsites.net' : customDomain}'

var isBasic = startsWith(serverSize, 'B')
var servers = isBasic && serverCount > 3 ? fail('A B plan has three servers at most: take P0v3.') : serverCount
var mostServers = isBasic && maxServerCount > servers
  ? fail('A B plan has no autoscale: take P0v3, or leave maxServerCount out.')
  : maxServerCount
var hasSlot = isBasic && stagingSlot ? fail('A B plan has no slots: take P0v3, or leave stagingSlot out.') : stagingSlot

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location, tags: tags, publisherId: identity.outputs.principalId }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: { name: name, location: location, tags: tags, addresses: networkAddresses }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: name
    location: location
    tags: tags
    readerWriterId: identity.outputs.principalId
    isPublic: !privateNetwork
    auditTables: auditTables
    logsId: monitoring.outputs.logsId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    tags: tags
    vaultName: vaultName
    readerId: identity.outputs.principalId
    keeperId: keeperId
    isPublic: !privateNetwork
    operatorAddresses: operatorAddresses
    logsId: monitoring.outputs.logsId
  }
}

module cache 'modules/redis.bicep' = if (redis) {
  name: 'redis'
  params: {
    name: name
    location: location
    tags: tags
    size: redisSize
    userId: identity.outputs.principalId
    isPublic: !privateNetwork
  }
}

module tablesEndpoint 'modules/private-endpoint.bicep' = if (privateNetwork) {
  name: 'tables-endpoint'
  params: {
    name: '${name}-tables'
    location: location
    tags: tags
    subnetId: network!.outputs.endpointsSubnetId
    networkId: network!.outputs.id
    serviceId: storage.outputs.id
    groupId: 'table'
    zone: 'privatelink.table.${environment().suffixes.storage}'
    hasZone: privateDnsZones
  }
}

module vaultEndpoint 'modules/private-endpoint.bicep' = if (privateNetwork) {
  name: 'vault-endpoint'
  params: {
    name: '${name}-vault'
    location: location
    tags: tags
    subnetId: network!.outputs.endpointsSubnetId
    networkId: network!.outputs.id
    serviceId: vault.outputs.id
    groupId: 'vault'
    // In Azure's other clouds: privatelink.vaultcore.usgovcloudapi.net, privatelink.vaultcore.azure.cn.
    zone: 'privatelink.vaultcore.azure.net'
    hasZone: privateDnsZones
  }
}

module redisEndpoint 'modules/private-endpoint.bicep' = if (privateNetwork && redis) {
  name: 'redis-endpoint'
  params: {
    name: '${name}-redis'
    location: location
    tags: tags
    subnetId: network!.outputs.endpointsSubnetId
    networkId: network!.outputs.id
    serviceId: cache!.outputs.id
    groupId: 'redisEnterprise'
    zone: 'privatelink.redis.azure.net'
    hasZone: privateDnsZones
  }
}

module server 'modules/server.bicep' = {
  name: 'server'
  params: {
    name: name
    location: location
    tags: tags
    size: serverSize
    count: servers
    stagingSlot: hasSlot
    subnetId: privateNetwork ? network!.outputs.serversSubnetId : ''
    publicUrl: publicUrl
    entraAppId: entraAppId
    teamsAppId: teamsAppId
    locale: locale
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityTenantId: identity.outputs.tenantId
    tableEndpoint: storage.outputs.tableEndpoint
    vaultName: vault.outputs.name
    insightsConnectionString: monitoring.outputs.connectionString
    telemetry: telemetry
    redisHost: redis ? cache!.outputs.host : ''
    logsId: monitoring.outputs.logsId
  }
  // A server that starts earlier would look for the keys where it cannot reach them.
  dependsOn: [tablesEndpoint, vaultEndpoint, redisEndpoint]
}

module autoscale 'modules/autoscale.bicep' = if (mostServers > servers) {
  name: 'autoscale'
  params: {
    name: name
    location: location
    tags: tags
    planId: server.outputs.planId
    minimum: servers
    maximum: mostServers
  }
}

module domain 'modules/domain.bicep' = if (bindCustomDomain) {
  name: 'domain'
  params: {
    domain: customDomain
    location: location
    tags: tags
    serverName: server.outputs.name
    planId: server.outputs.planId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    tags: tags
    endpoint: '${publicUrl}/api/messages'
    appId: entraAppId
    tenantId: identity.outputs.tenantId
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(alertEmail)) {
  name: 'alerts'
  params: {
    name: name
    tags: tags
    email: alertEmail
    serverId: server.outputs.id
    storageId: storage.outputs.id
    insightsId: monitoring.outputs.insightsId
    telemetry: telemetry
  }
}

@description('The subject of the federated credential by which the Entra app trusts the identity (docs/deploy.md).')
output principalId string = identity.outputs.principalId

@description('The tenant of the identity: the issuer of that credential is `https://login.microsoftonline.com/<tenantId>/v2.0`.')
output tenantId string = identity.outputs.tenantId

@description('The value for `npm run package -- --url`.')
output publicUrl string = publicUrl

@description('The vault that holds the keys.')
output vaultName string = vault.outputs.name

@description('The web app that the server is deployed to.')
output serverName string = server.outputs.name

@description('The storage account with the tables.')
output storageName string = storage.outputs.name

@description('What a TXT record `asuid.<domain>` must say before a custom domain can be bound.')
output domainVerificationId string = server.outputs.domainVerificationId
