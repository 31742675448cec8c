// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractListModel>

#include <string>
#include <vector>

namespace attest::ui {

/// The lab's scenarios that fit what is typed.
class ScenarioModel final : public QAbstractListModel {
    Q_OBJECT
public:
    struct Row {
        std::string name;
        QString title, method, story, learn;
    };
    explicit ScenarioModel(QObject* parent = nullptr);

    void filter(const QString& typed);
    /// Null past the end.
    [[nodiscard]] const Row* at(int row) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_all.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Row> m_all;
    std::vector<std::size_t> m_rows;
};

} // namespace attest::ui
