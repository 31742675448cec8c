// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/faults/azure_hosts.h"

#include "lab/aia/service.h"
#include "lab/arm/service.h"
#include "lab/entra/service.h"
#include "lab/faults/scene_texts.h"

namespace attest::lab {

void attachAzure(Scene& scene)
{
    const auto& facts = factsOf(scene.world()->cloud);
    for (const char* host :
        {"www.microsoft.com", "caissuers.microsoft.com", "cacerts.digicert.com"}) {
        scene.hosts[host] = aia::handler(scene.tenant);
    }
    const auto entra = entra::Service::make(scene.tenant)->handler();
    scene.hosts["login.microsoftonline.com"] = entra; // it knows the government's tenants too
    scene.hosts[std::string(facts.authorityHost)] = entra;
    scene.hosts[hostOf(facts.tokenIssuer)] = entra;
    scene.hosts[hostOf(facts.managementUrl)] = arm::Service::make(scene.tenant)->handler();
}

} // namespace attest::lab
