// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace attest::ui {

/// Whether a file is called as logs are: server.log, server.log.2.gz, journal.jsonl. Others are not even
/// looked into for it: evidence is not.
[[nodiscard]] bool mayBeLog(const QString& path);
/// Whether its first lines are a log's. Reads at most 64 KiB; blocks.
[[nodiscard]] bool isLog(const QString& path);

} // namespace attest::ui
