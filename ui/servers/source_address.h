// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/source_entry.h"

namespace attest::ui {

/// Where a source is, part by part, as somebody writes it. Which of them count is up to its kind.
struct SourceAddress {
    std::string path;    ///< of a file
    std::string command; ///< its words
    std::string kubeContext, nameSpace;
    std::string pods; ///< "POD[/CONTAINER]", or labels
    std::string host, units;
    std::string dockerContext, container;
    std::string url; ///< of Loki and of metrics
    std::string query;
};

/// As SourceEntry::address has it.
[[nodiscard]] std::string addressOf(SourceEntry::Kind kind, const SourceAddress& parts);
/// The other way. Nothing where its parts would not make the same address again: then it can be watched, and
/// not be written part by part.
[[nodiscard]] std::optional<SourceAddress> partsOf(const SourceEntry& source);
/// Whether it can be written anew: that of a lab ends with the window.
[[nodiscard]] bool mayBeEdited(const SourceEntry& source);

} // namespace attest::ui
