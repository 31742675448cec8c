// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace attest::ui {

/// A text as a value in a filter of log lines, in quotes (telemetry::Filter).
[[nodiscard]] inline QString filterValue(QString text)
{
    text.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + text + u'"';
}

} // namespace attest::ui
