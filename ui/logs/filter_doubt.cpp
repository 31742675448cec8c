// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/filter_doubt.h"

#include "logs/line_facts.h"
#include "telemetry/log/filter.h"
#include "telemetry/log/meant_field.h"
#include "theme/text.h"
#include "theme/time_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FilterDoubt)
};

/// "a.b" looks into what "a" holds.
bool isSeen(std::string_view name, std::span<const std::string> seen)
{
    return std::ranges::any_of(seen, [name](std::string_view each) {
        return name.starts_with(each) && (name.size() == each.size() || name[each.size()] == '.');
    });
}

} // namespace

QString filterDoubt(const QString& filter, std::span<const std::string> fieldsSeen)
{
    if (fieldsSeen.empty() || fieldsSeen.size() >= kMostNames) {
        return {};
    }
    const auto parsed = telemetry::Filter::parse(utf8(filter), telemetry::nanosOf(wallClock()));
    if (!parsed) {
        return {};
    }
    for (const auto& field : parsed->fields()) {
        if (field.kind != telemetry::FieldKind::Named || isSeen(field.name, fieldsSeen)) {
            continue;
        }
        const auto meant = telemetry::meantField(field.name, fieldsSeen);
        return meant.empty()
            ? Words::tr("None of the newest lines has a field “%1”.").arg(shown(field.name, 100))
            : Words::tr("None of the newest lines has a field “%1”: is “%2” meant?")
                  .arg(shown(field.name, 100), shown(meant, 100));
    }
    return {};
}

} // namespace attest::ui
