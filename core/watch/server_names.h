// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"
#include "watch/metric_server.h"

#include <set>
#include <string>
#include <string_view>

namespace attest::watch {

/// The names one server goes by where its lines or its metrics tell: pods, hosts, what a person called it.
/// By them a log is found for metrics that know it under another name.
class ServerNames {
public:
    /// "Host-1:9090", "[::1]:80", "spirl-server-0.spirl.svc": without its port, in small letters. Left out:
    /// names that every machine has.
    void add(std::string_view name);
    void add(const ServerNames& others);

    enum class Kinship {
        None,
        Short, ///< one name is the first part of the other's: a pod and its name in DNS
        Same
    };
    [[nodiscard]] Kinship with(const ServerNames& other) const;

    friend bool operator==(const ServerNames&, const ServerNames&) = default;

private:
    std::set<std::string> m_names;
};

/// Of who wrote lines: its pod; where there is none, what else it says.
[[nodiscard]] ServerNames namesOf(const live::Origin& origin);
[[nodiscard]] ServerNames namesOf(const MetricInstance& instance);
/// Of a URL that metrics are asked at: its host, or the pod that a proxy leads to.
[[nodiscard]] ServerNames namesOfMetricsUrl(std::string_view url);

} // namespace attest::watch
