// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/cloud.h"

namespace attest::lab {

namespace {

constexpr std::array<CloudFacts, 4> kClouds{{
    {"AzurePublicCloud", "metadata.azure.com", "login.microsoftonline.com",
        "https://sts.windows.net/", "microsoftonline.com", "graph.windows.net",
        "graph.microsoft.com", "https://pas.windows.net", "https://management.azure.com/"},
    {"AzureUSGovernmentCloud", "metadata.azure.us", "login.microsoftonline.us",
        "https://sts.windows.net/", "microsoftonline.us", "graph.windows.net", "graph.microsoft.us",
        "https://pasff.usgovcloudapi.net", "https://management.usgovcloudapi.net/"},
    {"AzureChinaCloud", "metadata.azure.cn", "login.partner.microsoftonline.cn",
        "https://sts.chinacloudapi.cn/", "partner.microsoftonline.cn", "graph.chinacloudapi.cn",
        "microsoftgraph.chinacloudapi.cn", "https://pas.chinacloudapi.cn",
        "https://management.chinacloudapi.cn/"},
    {"AzureGermanCloud", "metadata.microsoftazure.de", "login.microsoftonline.de",
        "https://sts.microsoftonline.de/", "microsoftonline.de", "graph.cloudapi.de",
        "graph.microsoft.de", "https://pas.cloudapi.de", "https://management.microsoftazure.de/"},
}};

} // namespace

const CloudFacts& factsOf(Cloud cloud)
{
    return kClouds[static_cast<std::size_t>(cloud)];
}

} // namespace attest::lab
