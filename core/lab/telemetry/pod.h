// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"
#include "lab/telemetry/log_book.h"
#include "lab/telemetry/metrics.h"

#include <memory>

namespace attest::lab {

/// A program of the lab as a cluster would show it: what its logs are found under.
struct Pod {
    std::string nameSpace = "spirl-system";
    std::string name;                                        ///< "spirl-server-0"
    std::string container;                                   ///< "spirl-server"
    std::vector<std::pair<std::string, std::string>> labels; ///< app.kubernetes.io/name, ...
    std::shared_ptr<LogBook> log;
    std::shared_ptr<Metrics> metrics; ///< none: no /metrics through the proxy
};

/// The part of the Kubernetes API that reading logs takes, in the shapes that kubectl and client-go
/// accept: discovery, pods (list, get), pods/log (follow, timestamps, tailLines, sinceTime,
/// sinceSeconds, limitBytes, container, previous) and pods/{name}:9090/proxy/metrics. No
/// authentication: it is on loopback.
[[nodiscard]] http::Handler kubernetesHandler(std::vector<Pod> pods, Clock clock);

/// Loki's query_range, labels, label values and readiness over the same logs. LogQL as far as a
/// stream selector (=, !=, =~ and !~ with alternatives and .*) and line filters (|=, !=) go;
/// parser and label filters after it are refused with 400, as Loki refuses what it cannot parse.
[[nodiscard]] http::Handler lokiHandler(std::vector<Pod> pods, Clock clock);

} // namespace attest::lab
