// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/arm.h"
#include "lab/mint/attested.h"

namespace attest::lab {

/// A machine of the simulated tenant: what its metadata service knows about it and what Resource
/// Manager says of it come from here alone.
struct Machine {
    enum class Kind {
        Plain,
        Flexible, ///< of a scale set with flexible orchestration: an ordinary machine in ARM
        Uniform,  ///< of a scale set with uniform orchestration: at the scale set's address only
    };
    Kind kind = Kind::Plain;
    arm::Group group;
    std::string name;       ///< uniform: "{scale set}_{instance}"
    std::string scaleSet;   ///< empty for Plain
    std::string instanceId; ///< uniform only
    std::string location;
    std::string vmId;
    std::string vmSize = "Standard_D2s_v5";
    std::string zone;
    std::string osType = "Linux";
    struct Image {
        std::string publisher = "Canonical", offer = "ubuntu-24_04-lts", sku = "server",
                    version = "24.04.202610150";
    } image;
    std::string licenseType;
    AttestedSpec::Plan plan;
    std::vector<std::pair<std::string, std::string>> tags;
    std::vector<arm::Nic> nics;
    arm::Identity identity;
    Time created;
};

[[nodiscard]] std::string idOf(const Machine& machine);
/// Of the machine's scale set; empty for a plain machine.
[[nodiscard]] std::string scaleSetIdOf(const Machine& machine);
/// What a GET of its resource id answers.
[[nodiscard]] std::string armJson(const Machine& machine);

} // namespace attest::lab
