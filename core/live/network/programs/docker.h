// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/network/programs/programs.h"

#include <string_view>

namespace attest::live {

struct DockerSelection {
    std::string context; ///< empty: the one in use
    std::string container;
};

/// "[CONTEXT/]CONTAINER"; nothing where neither may be a name of one.
[[nodiscard]] std::optional<DockerSelection> dockerSelection(std::string_view text);

/// The log of a container by `docker logs --timestamps`: both of its streams, with their times before the
/// lines. Followed through runs of the container, for which the program ends and is started again; what
/// comes twice because it is asked for whole seconds is passed over (see Seen).
[[nodiscard]] std::unique_ptr<Source> dockerSource(
    DockerSelection selection, ProgramOptions options);

} // namespace attest::live
