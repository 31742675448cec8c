// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"
#include "azure/fetch/facts.h"
#include "shell/open_cases.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace attest::ui {

class FetchForm;
class PauseCountdown;

/// Fetches evidence and makes a case of it. What will be run is shown to the letter before. Once a case is
/// there, the same can be asked for again and again, and what changes is told.
class FetchPage final : public QWidget {
    Q_OBJECT
public:
    FetchPage(AzureDesk& desk, OpenCases& cases, QWidget* parent = nullptr);

    void useMachine(const QString& id, azure::System system);
    [[nodiscard]] bool isFetching() const { return m_fetching; }
    [[nodiscard]] bool isWatching() const { return m_watch.isActive(); }

signals:
    void fetched();
    /// Something changed on what is watched.
    void told(const QString& what, const QString& more);
    void failed(const QString& what, const attest::Problem& problem);

private:
    [[nodiscard]] QWidget* buttons();
    void plan();
    [[nodiscard]] QString commandOf(const azure::FetchPlan& plan) const;
    void fetchOrCancel();
    void fetch();
    void readFile(const azure::FetchPlan& plan);
    void fitCommand();
    void carryOut(const std::shared_ptr<const AzureLink>& link, const azure::FetchPlan& plan);
    struct Got {
        Result<azure::Fetched> fetched;
        std::size_t depth = 0; ///< of a watch: azure::EvidenceFacts::depth
    };
    void take(const Got& got, const AzureLink& link);
    void keep(const azure::Fetched& got, const AzureLink& link);
    void compare(const azure::Fetched& got, std::size_t depth);
    void sayWatched(const azure::EvidenceFacts& facts);
    void say(const QString& line);
    void watchOrEnd();
    /// What is told by a watch would be of two things from now on.
    void endWatch(const QString& why);
    [[nodiscard]] std::string chosenId() const;
    void follow();

    AzureDesk& m_desk;
    OpenCases& m_cases;
    FetchForm* m_form;
    QPlainTextEdit* m_command;
    QListWidget* m_events;
    QStackedWidget* m_log; ///< words until something was fetched
    QPushButton *m_fetch, *m_watching;
    QSpinBox* m_minutes;
    QLabel* m_state;
    PauseCountdown* m_pause;
    std::optional<azure::FetchPlan> m_plan;
    std::optional<azure::EvidenceFacts> m_before;
    net::Cancel m_cancel;
    bool m_fetching = false;
    QTimer m_watch;
    std::string m_watchedBy; ///< the connection, while there is a watch
};

} // namespace attest::ui
