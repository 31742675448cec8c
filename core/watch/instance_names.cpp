// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/instance_names.h"

#include "net/target.h"

#include <charconv>

namespace attest::watch {

std::string wantedName(const MetricServer& server)
{
    if (!server.name.empty()) {
        return server.name;
    }
    const auto target = net::targetOf(server.access.url);
    return target ? target->authority() : std::string();
}

std::string instanceName(const std::string& wanted, int nth)
{
    return nth == 1 ? wanted : wanted + " (" + std::to_string(nth) + ")";
}

bool mayBeOf(const MetricServer& server, std::string_view instance)
{
    if (server.kind == MetricServer::Kind::Prometheus) {
        return true;
    }
    const auto wanted = wantedName(server);
    if (instance == wanted) {
        return true;
    }
    int nth = 0;
    const auto open = instance.rfind('(');
    if (open != std::string_view::npos) {
        std::from_chars(instance.data() + open + 1, instance.data() + instance.size(), nth);
    }
    return nth > 1 && instance == instanceName(wanted, nth);
}

} // namespace attest::watch
