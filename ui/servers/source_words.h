// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/source_address.h"

namespace attest::ui {

/// What a source of that kind is, to whoever is about to write one.
[[nodiscard]] QString aboutSource(SourceEntry::Kind kind);
/// A URL as those of that kind look.
[[nodiscard]] QString exampleUrl(SourceEntry::Kind kind);
/// What is started or asked, before it is, in the words of the terminal; empty while too little is written.
[[nodiscard]] QString previewOf(const SourceEntry& source, const SourceAddress& parts);
/// What saving the one in the place of the other does to what there is of it; empty where it does nothing.
[[nodiscard]] QString onSaving(const SourceEntry& before, const SourceEntry& after);

} // namespace attest::ui
