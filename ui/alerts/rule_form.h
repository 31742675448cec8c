// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/alert_rules.h"

#include <QtWidgets/QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace attest::ui {

/// One rule to be written. What a rule may be is decided by the reader of rules.
class RuleForm final : public QWidget {
    Q_OBJECT
public:
    explicit RuleForm(QWidget* parent = nullptr);

    void show(const telemetry::AlertRule& rule);
    /// As it is written now; nothing where a field is no number or no label, which is then said.
    [[nodiscard]] std::optional<telemetry::AlertRule> written();
    void tellProblem(const QString& sentence);

signals:
    void saved();

private:
    [[nodiscard]] QLineEdit* line(const char* name, const QString& label, const QString& hint = {});
    [[nodiscard]] bool read(QLineEdit* field, double& value);
    [[nodiscard]] bool read(QLineEdit* field, std::int64_t& value);
    [[nodiscard]] bool read(QLineEdit* field, std::vector<telemetry::LabelMatch>& labels);
    void follow();

    telemetry::AlertRule m_shown;
    QFormLayout* m_form;
    QLineEdit* m_name = nullptr;
    QComboBox *m_kind, *m_metric, *m_of, *m_severity;
    QLineEdit *m_labels = nullptr, *m_ofLabels = nullptr, *m_by = nullptr, *m_above = nullptr,
              *m_clear = nullptr, *m_least = nullptr, *m_window = nullptr, *m_hold = nullptr,
              *m_keep = nullptr;
    QPushButton* m_save;
    QLabel* m_problem;
};

} // namespace attest::ui
