using './main.bicep'

param name = 'guildhall-example'
param entraAppId = '00000000-0000-0000-0000-000000000000'
param serverSize = 'B1'
param serverCount = 1
