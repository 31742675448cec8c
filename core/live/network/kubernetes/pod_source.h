// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/network/kubernetes/container_follower.h"
#include "live/source.h"

namespace attest::live {

/// Which pods' logs: one by name, or those that a selector chooses.
struct PodSelection {
    std::string nameSpace;     ///< empty: all of them
    std::string pod;           ///< empty: by selector
    std::string container;     ///< empty: every one
    std::string labelSelector; ///< "app.kubernetes.io/name=spirl-server"
};

struct PodSourceOptions {
    FollowOptions follow;
    std::chrono::milliseconds discover{15'000}; ///< between two looks for new pods
    std::size_t most = 64;                      ///< containers followed at once
};

/// The logs of pods, each container an origin: what they hold already merged by time, what follows as it
/// comes. New pods are found by asking for the
/// list again; a pod that is gone ends its part.
[[nodiscard]] std::unique_ptr<Source> podSource(
    Endpoint cluster, PodSelection selection, PodSourceOptions options = {});

} // namespace attest::live
