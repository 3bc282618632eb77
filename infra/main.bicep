// Everything that Guildhall needs on Azure, in one resource group.
targetScope = 'resourceGroup'

@description('A short name that is free as a host name under azurewebsites.net; all resources are named after it.')
@minLength(3)
@maxLength(20)
param name string

@description('Where the resources are.')
param location string = resourceGroup().location

@description('The size of the server. The smallest that is always on is B1.')
param serverSize string = 'B1'

@description('How many servers run. They do not depend on each other.')
@minValue(1)
@maxValue(10)
param serverCount int = 1

@description('The public address of the server if it has a domain of its own; by default its azurewebsites.net address.')
param publicUrl string = 'https://${name}.azurewebsites.net'

@description('The Entra app that people sign in to and that the bot is (README.md, step 3).')
param entraAppId string

@description('The id of the app in Teams, for links from cards to the tab. By default that of the package (README.md, step 8), which is the id of the Entra app.')
param teamsAppId string = ''

@description('The locale of dates and numbers in what the bot posts, such as en-GB.')
param locale string = 'en-GB'

var tags = { app: 'guildhall' }

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: { name: name, location: location, tags: tags, readerWriterId: identity.outputs.principalId }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    tags: tags
    readerId: identity.outputs.principalId
  }
}

module server 'modules/server.bicep' = {
  name: 'server'
  params: {
    name: name
    location: location
    tags: tags
    size: serverSize
    count: serverCount
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
    logsId: monitoring.outputs.logsId
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

@description('The subject of the federated credential by which the Entra app trusts the identity (README.md, step 5).')
output principalId string = identity.outputs.principalId

@description('The tenant of the identity: the issuer of that credential is `https://login.microsoftonline.com/<tenantId>/v2.0`.')
output tenantId string = identity.outputs.tenantId

@description('The value for `npm run package -- --url`.')
output publicUrl string = publicUrl

@description('The vault that holds the keys (README.md, step 6).')
output vaultName string = vault.outputs.name

@description('The web app that the server is deployed to.')
output serverName string = server.outputs.name
