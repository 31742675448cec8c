// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/panel_spec.h"
#include "watch/metric_lines.h"

#include <QtWidgets/QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attest::ui {

/// Asks for a chart of one's own: which metric, how it is looked at, of which labels, what is told apart.
class PanelForm final : public QFrame {
    Q_OBJECT
public:
    explicit PanelForm(QWidget* parent = nullptr);

    /// What there is to choose from. What is typed stays.
    void offer(const std::vector<watch::MetricName>& names);
    void begin();

signals:
    void added(const attest::ui::PanelSpec& panel);
    void left();

private:
    void keyPressEvent(QKeyEvent* event) override;
    void chosen();
    void add();

    QComboBox* m_metric;
    QComboBox* m_take;
    QLineEdit* m_labels;
    QLineEdit* m_by;
    QLabel* m_help;
    QPushButton* m_add;
    std::vector<watch::MetricName> m_names;
};

} // namespace attest::ui
