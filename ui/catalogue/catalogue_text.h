// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/events.h"

#include <QtCore/QStringList>

#include <string>
#include <vector>

/// What the catalogue says in general, of no case and no line: by the id of an issue ("chain.expired") or of
/// a kind of line ("login_started"). An issue comes first where both are called the same.
namespace attest::ui {

struct CatalogueEntry {
    std::string key;
    QString title;
    friend bool operator==(const CatalogueEntry&, const CatalogueEntry&) = default;
};
/// Every issue and every kind of line, by title.
[[nodiscard]] std::vector<CatalogueEntry> catalogueEntries(const telemetry::EventCatalogue& events);

struct CataloguePart {
    enum class Kind { Prose, Verbatim } kind = Kind::Prose;
    QString caption;
    QStringList texts; ///< a paragraph each
};
struct CatalogueText {
    QString title;
    QString below; ///< its id, and on what it stands
    std::vector<CataloguePart> parts;
};
/// Without parts where there is no such page.
[[nodiscard]] CatalogueText catalogueText(
    const std::string& key, const telemetry::EventCatalogue& events);

} // namespace attest::ui
