// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "trust/chain.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace attest::test {

// One case of the x509-limbo data format.
struct LimboCase {
    std::string id;
    bool accept = false;
    std::vector<std::string> features;
    bool server = true;
    std::string leaf, roots, intermediates, crls; // PEM, concatenated
    std::string nameKind, name;
    std::vector<std::string> purposes;
    std::optional<std::size_t> maxDepth;
    Time time;
};

// Nothing where the file cannot be read.
[[nodiscard]] std::optional<std::vector<LimboCase>> readLimbo(const std::filesystem::path& file);

struct LimboVerdict {
    bool accept = false;
    std::string
        why; // issue ids of the nearest attempt and of the name, or of what could not be read
    std::size_t steps = 0, signatures = 0;
};

[[nodiscard]] LimboVerdict runLimbo(const LimboCase& one, trust::Workbench& bench);

} // namespace attest::test
