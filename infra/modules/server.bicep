param name string
param location string
param tags object
param size string
param count int
param stagingSlot bool

@description('The subnet through which the server reaches storage, vault and Redis; empty for the public ways.')
param subnetId string
param publicUrl string
param entraAppId string
param teamsAppId string
param locale string
param identityId string
param identityClientId string
param identityTenantId string
param tableEndpoint string
param vaultName string
param insightsConnectionString string
param telemetry bool

@description('Host and port of the Redis through which servers hear of each other at once; empty if there is none.')
param redisHost string
param logsId string

var appSettings = [
  { name: 'PUBLIC_URL', value: publicUrl }
  { name: 'AZURE_TABLES_ENDPOINT', value: tableEndpoint }
  // Tells the client library which of a machine's identities to use; the bot's app trusts it, too.
  { name: 'AZURE_CLIENT_ID', value: identityClientId }
  { name: 'BOT_ID', value: entraAppId }
  // Without a secret: the app trusts the identity (docs/deploy.md).
  { name: 'BOT_TYPE', value: 'SingleTenant' }
  { name: 'BOT_TENANT_ID', value: identityTenantId }
  { name: 'TEAMS_APP_ID', value: empty(teamsAppId) ? entraAppId : teamsAppId }
  { name: 'LOCALE', value: locale }
  { name: 'SEAL_KEYS', value: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=seal-keys)' }
  { name: 'TICKET_KEY', value: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=ticket-key)' }
  { name: 'TELEMETRY', value: telemetry ? 'azure' : 'off' }
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnectionString }
  // Empty counts as not set.
  { name: 'REDIS_HOST', value: redisHost }
  // Otherwise the library that sends measurements measures itself, and sends that to Microsoft.
  { name: 'APPLICATION_INSIGHTS_NO_STATSBEAT', value: 'true' }
  { name: 'WEBSITE_HEALTHCHECK_MAXPINGFAILURES', value: '2' }
  // Slots are swapped once the new version has storage.
  { name: 'WEBSITE_SWAP_WARMUP_PING_PATH', value: '/readyz' }
  { name: 'WEBSITE_SWAP_WARMUP_PING_STATUSES', value: '200' }
  { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
  // Seconds from SIGTERM to SIGKILL. The default of five may be too short for an answer from Teams.
  { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '30' }
]

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: size, capacity: count }
  properties: { reserved: true }
}

resource server 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // A panel on a WebSocket stays with its server anyway. One that has to poll may reach any; with a cookie, which inside Teams'
    // frame must be partitioned, it reaches the same and is told less.
    clientAffinityEnabled: true
    clientAffinityPartitioningEnabled: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    // On Linux, references to a private vault are resolved only if everything takes this way.
    outboundVnetRouting: empty(subnetId) ? null : { allTraffic: true }
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // Without `exec` a shell would stay in between and swallow the SIGTERM with which App Service stops the server.
      appCommandLine: 'exec node server.js'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      // Not /readyz: to replace the servers would not bring storage back.
      healthCheckPath: '/livez'
      appSettings: appSettings
    }
  }
}

// What is deployed is sent with a person's or a pipeline's own token.
resource noPasswordForFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: server
  name: 'ftp'
  properties: { allow: false }
}

resource noPasswordForDeployment 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: server
  name: 'scm'
  properties: { allow: false }
}

// As the server above, since they swap their places.
resource staging 'Microsoft.Web/sites/slots@2025-03-01' = if (stagingSlot) {
  parent: server
  name: 'staging'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: true
    clientAffinityPartitioningEnabled: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    outboundVnetRouting: empty(subnetId) ? null : { allTraffic: true }
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'exec node server.js'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      healthCheckPath: '/livez'
      appSettings: appSettings
    }
  }
}

resource serverLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: server
  properties: {
    workspaceId: logsId
    // Never AppServiceHTTPLogs: paths of calendars contain secrets.
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = server.id
output name string = server.name
output planId string = plan.id
output domainVerificationId string = server.properties.customDomainVerificationId
