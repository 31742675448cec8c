// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <string>
#include <vector>

class QFormLayout;

namespace attest::ui {

/// Which log is whose: for each server whose metrics come from one place, its log among those that are
/// watched. Left alone, it is found by name.
class LogChoice final : public QWidget {
    Q_OBJECT
public:
    struct Log {
        std::string id;
        QString name;
        friend bool operator==(const Log&, const Log&) = default;
    };
    struct Server {
        std::string instance;
        QString byName;                  ///< the log that names lead to; empty: none
        std::optional<std::string> said; ///< the log's id; empty: none of them
        friend bool operator==(const Server&, const Server&) = default;
    };
    struct Offer {
        std::vector<Server> servers;
        std::vector<Log> logs;
        friend bool operator==(const Offer&, const Offer&) = default;
    };
    static constexpr std::size_t kMostServers = 50;

    LogChoice();
    /// Nothing is made anew where nothing changed: a list may be open.
    void show(const Offer& offer);

signals:
    void said(const std::string& instance, const std::optional<std::string>& log);

private:
    void addServer(const Server& server);

    Offer m_offer;
    QFormLayout* m_rows;
};

} // namespace attest::ui
