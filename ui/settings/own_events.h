// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/events.h"

#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace attest::ui {

/// A file with kinds of lines of a person's own, as `assay logs --events` takes it.
struct EventFile {
    QString path;
    std::size_t kinds = 0, causes = 0;
    std::optional<Problem> problem; ///< it is left out then
};
struct OwnEvents {
    telemetry::EventCatalogue events = telemetry::EventCatalogue::builtIn();
    std::vector<EventFile> files; ///< in the order of the paths
};

/// Of two files that know the same line, the first one tells. Reads them at once: they are regular, and no
/// larger than what can hold as many kinds of lines as there may be.
[[nodiscard]] OwnEvents readOwnEvents(const QStringList& paths);

} // namespace attest::ui
