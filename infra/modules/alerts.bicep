param name string
param tags object
param email string
param serverId string
param storageId string
param insightsId string
param telemetry bool

var tablesId = '${storageId}/tableServices/default'
var everyMinute = 'PT1M'

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'guildhall'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource failures 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failures'
  location: 'global'
  tags: tags
  properties: {
    description: 'Requests fail (5xx). docs/runbook.md, "Requests fail".'
    severity: 1
    enabled: true
    scopes: [serverId]
    evaluationFrequency: everyMinute
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'failures'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource health 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-health'
  location: 'global'
  tags: tags
  properties: {
    description: 'A server does not answer at /livez. docs/runbook.md, "A server does not answer".'
    severity: 1
    enabled: true
    scopes: [serverId]
    evaluationFrequency: everyMinute
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'unhealthy'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 100
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// The platform does not check storage, so that an outage replaces no server: this tells people instead.
resource storageDown 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-storage-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'Storage does not answer. docs/runbook.md, "Storage does not answer".'
    severity: 1
    enabled: true
    scopes: [tablesId]
    evaluationFrequency: everyMinute
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'availability'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 95
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource slowedDown 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-slowed-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'Storage slows the servers down. docs/runbook.md, "Everything is slow".'
    severity: 2
    enabled: true
    scopes: [tablesId]
    evaluationFrequency: everyMinute
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'throttled'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Transactions'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 20
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: ['ClientThrottlingError', 'ClientAccountRequestThrottlingError', 'ServerBusyError']
            }
          ]
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// Only where measurements are sent: nobody else knows what Teams answers.
resource teamsRefuses 'Microsoft.Insights/metricAlerts@2018-03-01' = if (telemetry) {
  name: '${name}-teams-429'
  location: 'global'
  tags: tags
  properties: {
    description: 'Teams refuses messages (429). docs/runbook.md, "The bot is silent".'
    severity: 3
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'throttled'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'azure.applicationinsights'
          metricName: 'guildhall.sends.throttled'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 20
          // There is no such measurement before the first refusal.
          skipMetricValidation: true
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
