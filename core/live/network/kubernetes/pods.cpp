// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/kubernetes/pods.h"

#include "base/ascii.h"
#include "live/network/reply_json.h"

#include <algorithm>

namespace attest::live {
namespace {

// RFC 1123 names, as the API server wants them of pods, namespaces and containers.
bool isName(std::string_view name)
{
    return !name.empty() && name.size() <= 253 && name.front() != '.' && name.front() != '-'
        && std::all_of(name.begin(), name.end(),
            [](char c) { return (isAlnum(c) && c == toLower(c)) || c == '-' || c == '.'; });
}

void addContainers(std::vector<Container>& all, const Reply& pod)
{
    const auto nameSpace = pod["metadata"]["namespace"].text();
    const auto name = pod["metadata"]["name"].text();
    if (!isName(nameSpace) || !isName(name)) {
        return;
    }
    for (const Reply& status : pod["status"]["containerStatuses"].items()) {
        Container one{nameSpace, name, status["name"].text(), status["restartCount"].number()};
        if (isName(one.name)) {
            all.push_back(std::move(one));
        }
    }
}

} // namespace

std::optional<std::vector<Container>> containersOf(Bytes reply)
{
    const Reply json = Reply::of(std::move(reply));
    std::vector<Container> all;
    if (json["kind"].text() == "Pod") {
        addContainers(all, json);
        return all;
    }
    if (json["kind"].text() != "PodList") {
        return std::nullopt;
    }
    for (const Reply& pod : json["items"].items()) {
        addContainers(all, pod);
    }
    return all;
}

} // namespace attest::live
