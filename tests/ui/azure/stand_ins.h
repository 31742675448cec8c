// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

namespace attest::test {

/// ssh and kubectl as the test has them, in front of the search path: each keeps its arguments and runs the
/// last of them here, with a curl that reaches the simulated machine at `imds`.
class StandIns {
public:
    explicit StandIns(const std::string& imds);
    StandIns(const StandIns&) = delete;
    StandIns& operator=(const StandIns&) = delete;
    ~StandIns();

    /// What the one that was started last was given; empty where none was.
    [[nodiscard]] std::vector<std::string> arguments() const;
    /// Whether this machine has the curl that the one here rests on.
    [[nodiscard]] static bool possible();

private:
    void put(const char* name, const QByteArray& script) const;
    QTemporaryDir m_folder;
    QByteArray m_path;
};

} // namespace attest::test
