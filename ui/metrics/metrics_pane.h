// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "metrics/panel_reader.h"
#include "metrics/panel_spec.h"

#include <QtWidgets/QWidget>

#include <chrono>

class QComboBox;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace attest::ui {

class PanelForm;
class PanelGrid;

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

    /// How far back the charts go; zero: as far as there is anything. What was zoomed into shows all of it.
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
    [[nodiscard]] bool isSettled() const;

signals:
    /// Somebody clicked into a chart, to see what else happened then.
    void timeChosen(qint64 from, qint64 to, const QString& instance);
    void panelsChanged(const QByteArray& json);
    /// Somebody chose how far back the charts go.
    void spanChosen(int seconds);
    /// Somebody wants a server to be watched.
    void serverWanted();
    void settled();

private:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    [[nodiscard]] QWidget* bar();
    void offerSpans();
    [[nodiscard]] QWidget* emptyPart();
    [[nodiscard]] QWidget* watchedPart();
    void makePanels();
    void addOwn(const PanelSpec& panel);
    void removeOwn(const QString& id);
    /// Which server a click into a chart is about.
    [[nodiscard]] QString meantServer() const;
    void followServers(const watch::MetricsNow& now);
    void followPanels();
    void followZoom();
    [[nodiscard]] PanelReader::Questions questions() const;
    [[nodiscard]] bool isMoreThere();
    void read();
    void stopReading();
    void take(const PanelReader::Answers& answers);
    void followNames(const std::vector<watch::MetricName>& names);
    void settle();
    void openForm();

    Clock m_clock;
    watch::MetricWatch* m_watch = nullptr;
    std::chrono::seconds m_span{900};
    TimeSpan m_asked; ///< of the reading that is under way, or was last; from 0: all there is
    QString m_instance;
    std::vector<PanelSpec> m_own;
    std::vector<telemetry::AlertRule> m_rules;
    bool m_again = false;     ///< something changed during the reading
    bool m_late = false;      ///< something changed while nobody could see it
    std::size_t m_series = 0; ///< and metrics of all servers, when names were asked for

    QComboBox *m_servers, *m_spans;
    QPushButton *m_whole, *m_addChart;
    PanelForm* m_form;
    PanelGrid* m_grid;
    QScrollArea* m_scroll;
    QWidget* m_waiting;
    QStackedLayout* m_stack;
    PanelReader m_reader; ///< last, so that it ends first
};

} // namespace attest::ui
