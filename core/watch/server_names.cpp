// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/server_names.h"

#include "base/ascii.h"
#include "base/ip_address.h"
#include "net/target.h"

#include <algorithm>

namespace attest::watch {
namespace {

// "[::1]:80" and "host:80"; an IPv6 address without brackets has no port.
std::string_view withoutPort(std::string_view name)
{
    if (name.starts_with('[')) {
        return name.substr(1, name.find(']') - 1);
    }
    const auto colon = name.find(':');
    return name.find(':', colon + 1) == std::string_view::npos ? name.substr(0, colon) : name;
}

bool isEveryMachines(std::string_view name)
{
    return name.empty() || name == "localhost" || name.starts_with("127.") || name == "::1"
        || name == "0.0.0.0" || name == "::";
}

std::string_view firstLabel(std::string_view name)
{
    return ipAddress(name) ? name : name.substr(0, name.find('.'));
}

// A file of logs is called after who writes it: "/var/log/spirl-server-0.log.gz"
std::string_view stemOf(std::string_view path)
{
    path.remove_prefix(path.rfind('/') + 1);
    for (const std::string_view end : {".gz", ".log", ".json", ".jsonl", ".txt"}) {
        if (path.ends_with(end)) {
            path.remove_suffix(end.size());
        }
    }
    return path;
}

// ".../namespaces/spirl-system/pods/https:spirl-server-0:9090/proxy/metrics"
std::string_view proxiedPod(std::string_view path)
{
    constexpr std::string_view kPods = "/pods/", kProxy = "/proxy";
    const auto pods = path.find(kPods);
    const auto proxy = path.find(kProxy, pods);
    if (pods == std::string_view::npos || proxy == std::string_view::npos) {
        return {};
    }
    auto pod = path.substr(pods + kPods.size(), proxy - pods - kPods.size());
    for (const std::string_view scheme : {"http:", "https:"}) {
        if (pod.starts_with(scheme)) {
            pod.remove_prefix(scheme.size());
        }
    }
    return pod;
}

} // namespace

void ServerNames::add(std::string_view name)
{
    auto low = lowered(withoutPort(name));
    if (!isEveryMachines(low)) {
        m_names.insert(std::move(low));
    }
}

void ServerNames::add(const ServerNames& others)
{
    m_names.insert(others.m_names.begin(), others.m_names.end());
}

ServerNames::Kinship ServerNames::with(const ServerNames& other) const
{
    auto closest = Kinship::None;
    for (const auto& mine : m_names) {
        for (const auto& theirs : other.m_names) {
            if (mine == theirs) {
                return Kinship::Same;
            }
            if (firstLabel(mine) == theirs || mine == firstLabel(theirs)) {
                closest = Kinship::Short;
            }
        }
    }
    return closest;
}

// A pod's host and the names of its containers are others' too.
ServerNames namesOf(const live::Origin& origin)
{
    ServerNames names;
    if (!origin.pod.empty()) {
        names.add(origin.pod);
        return names;
    }
    names.add(origin.host);
    names.add(origin.container);
    names.add(stemOf(origin.name));
    return names;
}

ServerNames namesOf(const MetricInstance& instance)
{
    ServerNames names;
    names.add(instance.name);
    for (const auto& each : instance.hosts) {
        names.add(each);
    }
    return names;
}

ServerNames namesOfMetricsUrl(std::string_view url)
{
    ServerNames names;
    if (const auto target = net::targetOf(url)) {
        const auto pod = proxiedPod(target->pathAndQuery);
        names.add(pod.empty() ? std::string_view(target->host) : pod);
    }
    return names;
}

} // namespace attest::watch
