param name string
param location string
param tags object
param size string
param count int
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
param logsId string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: size, capacity: count }
  properties: { reserved: true }
}

resource server 'Microsoft.Web/sites@2024-11-01' = {
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
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // Without `exec` a shell would stay in between and swallow the SIGTERM with which App Service stops the server.
      appCommandLine: 'exec node server.js'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      healthCheckPath: '/healthz'
      appSettings: [
        { name: 'PUBLIC_URL', value: publicUrl }
        { name: 'AZURE_TABLES_ENDPOINT', value: tableEndpoint }
        // Tells the client library which of a machine's identities to use; the bot's app trusts it, too.
        { name: 'AZURE_CLIENT_ID', value: identityClientId }
        { name: 'BOT_ID', value: entraAppId }
        // Without a secret: the app trusts the identity (README.md, step 5).
        { name: 'BOT_TYPE', value: 'SingleTenant' }
        { name: 'BOT_TENANT_ID', value: identityTenantId }
        { name: 'TEAMS_APP_ID', value: empty(teamsAppId) ? entraAppId : teamsAppId }
        { name: 'LOCALE', value: locale }
        { name: 'SEAL_KEYS', value: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=seal-keys)' }
        { name: 'TICKET_KEY', value: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=ticket-key)' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnectionString }
        { name: 'WEBSITE_HEALTHCHECK_MAXPINGFAILURES', value: '2' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        // Seconds from SIGTERM to SIGKILL. The default of five may be too short for an answer from Teams.
        { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '30' }
      ]
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

output name string = server.name
