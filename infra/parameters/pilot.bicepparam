// A pilot with up to 300 people: one small server. Room for two more without a change of plan.
//
// About 25 USD a month (list prices, pay as you go, East US, September 2026):
//   server    B1 (1 core, 1.75 GB)                             13
//   storage   tables, zone-redundant, a few GB and requests    about 5
//   logs      Log Analytics, about 2 GB at 2.76                about 6
//   vault, bot channel (F0), alerts                            below 1
using '../main.bicep'

param name = 'guildhall-example'
param entraAppId = '00000000-0000-0000-0000-000000000000'
param serverSize = 'B1'
