// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/translatable.h"
#include "lab/faults/scene.h"

#include <span>
#include <string_view>

namespace attest::lab {

/// The only things a fault may change.
enum class Touches {
    Bytes,   ///< a document, a token, a certificate, a configuration
    Replies, ///< what a service answers, or that it does not
    Access,  ///< who may do or get what
    Clocks,
};
[[nodiscard]] std::string_view touchesName(Touches touches);

/// Something that goes wrong in one login, and what the verifier has to make of it. The name is for
/// people and files; it never gets near the verifier.
struct Fault {
    std::string_view name;
    verify::Method method;
    Touches touches;
    std::string_view issue; ///< the id that it leads to
    const char* what;       ///< one sentence, marked: what was done, not what follows from it
    void (*apply)(Scene&);
};

/// All of them, by method and by the stage where they are noticed.
[[nodiscard]] std::span<const Fault> allFaults();
[[nodiscard]] const Fault* findFault(std::string_view name);

// The parts of the table.
[[nodiscard]] std::span<const Fault> loginFaults();
[[nodiscard]] std::span<const Fault> envelopeFaults();
[[nodiscard]] std::span<const Fault> messageFaults();
[[nodiscard]] std::span<const Fault> contentFaults();
[[nodiscard]] std::span<const Fault> certificateFaults();
[[nodiscard]] std::span<const Fault> authorityFaults();
[[nodiscard]] std::span<const Fault> downloadFaults();
[[nodiscard]] std::span<const Fault> formFaults();
[[nodiscard]] std::span<const Fault> machineFaults();
[[nodiscard]] std::span<const Fault> identityFaults();
[[nodiscard]] std::span<const Fault> tokenFaults();
[[nodiscard]] std::span<const Fault> claimFaults();
[[nodiscard]] std::span<const Fault> keyFaults();
[[nodiscard]] std::span<const Fault> principalFaults();

} // namespace attest::lab
