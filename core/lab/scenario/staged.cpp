// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/scenario/staged.h"

#include "base/ascii.h"
#include "lab/faults/scene_texts.h"

namespace attest::lab {

namespace {

constexpr Azure kHosted[]{Azure::Entra, Azure::Arm, Azure::Graph, Azure::Aia};

/// The scene's hosts by the name that a request gives; under any other, which on a port is the usual
/// thing, the first of the service's own.
Interceptor routed(const Scene& scene, const std::vector<std::string>& names)
{
    std::map<std::string, http::Handler> hosts;
    for (const std::string& name : names) {
        if (const auto found = scene.hosts.find(name); found != scene.hosts.end()) {
            hosts.insert(*found);
        }
    }
    const std::string usual = names.empty() ? std::string() : names.front();
    return
        [hosts = std::move(hosts), usual](const http::Request& request, const http::Handler& next) {
            const std::string host = lowered(request.header("Host").value_or(""));
            auto found = hosts.find(host.substr(0, host.find(':')));
            found = found == hosts.end() ? hosts.find(usual) : found;
            return found == hosts.end() ? next(request) : found->second(request);
        };
}

} // namespace

Scene sceneIn(const Lab& lab, verify::Method method)
{
    Scene scene;
    scene.method = method;
    scene.tenant = lab.sharedTenant();
    scene.clock = lab.tenant().clock();
    scene.now = scene.clock();
    scene.now.nanos = 0;
    scene.machine = lab.defaultMachine();
    for (const Azure service : kHosted) {
        for (const std::string& name : lab.namesOf(service)) {
            scene.hosts[name] = lab.behind(service);
        }
    }
    scene.imds = lab.behind(Azure::Imds);
    scene.anchors = {scene.pki().root(), scene.pki().tlsRoot()};
    scene.policy = policyTextFor(scene);
    scene.agent = agentTextFor(scene);
    scene.pathTemplate = templateFor(method);
    scene.serverAhead = std::make_shared<std::atomic<std::int64_t>>(0);
    return scene;
}

void stage(Lab& lab, const Scene& scene)
{
    for (const Azure service : kHosted) {
        lab.intercept(service, routed(scene, lab.namesOf(service)));
    }
    lab.interceptImds(lab.defaultMachine(),
        [imds = scene.imds](
            const http::Request& request, const http::Handler&) { return imds(request); });
}

} // namespace attest::lab
