// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "metrics/panel_spec.h"
#include "metrics/plot_view.h"
#include "watch/metric_watch.h"

#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <atomic>
#include <chrono>
#include <deque>
#include <memory>

class QComboBox;
class QGridLayout;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace attest::ui {

class MetricPanel;
class PanelForm;

/// Charts of what servers count: those for what the product documents that have something to show, and a
/// person's own. They show one time and one cursor. Lines are read off the interface's thread.
class MetricsPane final : public QWidget {
    Q_OBJECT
public:
    /// `clock` says where the charts end; none: the machine's.
    explicit MetricsPane(Clock clock = {}, QWidget* parent = nullptr);
    ~MetricsPane() override;

    /// Null: nothing is watched. It has to outlive this, or be taken away before.
    void setWatch(watch::MetricWatch* watch);
    /// Something changed. Cheap: at most one reading is under way.
    void refresh();

    /// How far back the charts go.
    void setSpan(std::chrono::seconds span);
    /// Shows this time in all charts; both 0: all there is.
    void showTime(qint64 from, qint64 to);
    /// Only this server; empty: all.
    void setInstance(const QString& instance);
    [[nodiscard]] const QString& instance() const { return m_instance; }

    /// A person's own charts, for the settings.
    void setPanels(const QByteArray& json);
    [[nodiscard]] QByteArray panels() const { return panelsJson(m_own); }

    /// For tests: whether every reading that was asked for is shown.
    [[nodiscard]] bool isSettled() const { return !m_reading && !m_again && m_toShow.empty(); }

signals:
    /// Somebody clicked into a chart, to see what else happened then.
    void timeChosen(qint64 from, qint64 to, const QString& instance);
    void panelsChanged(const QByteArray& json);
    /// Somebody wants a server to be watched.
    void serverWanted();
    void settled();

private:
    struct Card {
        PanelSpec spec;
        MetricPanel* panel = nullptr;
        bool filled = false; ///< it has had something to show
    };
    /// What one reading brought.
    struct Answers {
        std::vector<std::vector<watch::MetricLines>> lines;  ///< by card and part
        std::optional<std::vector<watch::MetricName>> names; ///< where there may be others
    };

    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    [[nodiscard]] QWidget* bar();
    [[nodiscard]] QWidget* emptyPart();
    void makeCards();
    void addCard(const PanelSpec& spec);
    void removeOwn(const QString& id);
    void arrange();
    [[nodiscard]] QString meantServer() const;
    void followServers(const watch::MetricsNow& now);
    void read();
    void stopReading();
    void take(const Answers& answers);
    void followNames(const std::vector<watch::MetricName>& names);
    void showNext();
    void openForm();
    void share(MetricPanel* from);
    void shareCursor(MetricPanel* from);

    Clock m_clock;
    watch::MetricWatch* m_watch = nullptr;
    std::chrono::seconds m_span{1200};
    QString m_instance;
    std::vector<PanelSpec> m_own;
    std::vector<std::unique_ptr<Card>> m_cards;
    std::optional<PlotView::Window> m_window;
    bool m_sharing = false;
    int m_columns = 0;

    std::vector<telemetry::AlertRule> m_rules;
    bool m_reading = false, m_again = false;
    bool m_late = false;      ///< something changed while nobody could see it
    std::size_t m_series = 0; ///< and metrics of all servers, when names were asked for
    /// Of the reading that is under way: nobody waits for it any more.
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    std::uint64_t m_asked = 0; ///< answers to older questions are left out
    std::deque<std::pair<QString, Chart>> m_toShow;
    QTimer m_showing;

    QComboBox* m_servers;
    QPushButton* m_addChart;
    QWidget* m_bar;
    PanelForm* m_form;
    QScrollArea* m_scroll;
    QWidget* m_sheet;
    QGridLayout* m_grid;
    QWidget *m_empty, *m_waiting;
    QStackedLayout* m_stack;
    QThreadPool m_pool; ///< last, so that it ends first
};

} // namespace attest::ui
