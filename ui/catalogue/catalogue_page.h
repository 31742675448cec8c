// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue_text.h"

#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QScrollArea;
class QSortFilterProxyModel;
class QStackedWidget;
class QStandardItemModel;
class QTreeView;

namespace attest::ui {

/// Everything that findings, logins and lines are explained by, to be looked up.
class CataloguePage final : public QWidget {
    Q_OBJECT
public:
    explicit CataloguePage(
        std::function<telemetry::EventCatalogue()> events, QWidget* parent = nullptr);

    /// Goes to the page of an issue or of a kind of line, whatever is looked for.
    void look(const std::string& key);
    /// Of the page that is shown; empty: none.
    [[nodiscard]] const std::string& shownKey() const { return m_key; }

signals:
    /// Esc and the button: to where it was looked up from.
    void closed();

private:
    [[nodiscard]] QWidget* list();
    void showEvent(QShowEvent* event) override;
    void fill();
    void turnTo(const std::string& key);
    void followFilter();

    std::function<telemetry::EventCatalogue()> m_source;
    telemetry::EventCatalogue m_events;
    std::vector<CatalogueEntry> m_entries; ///< as they are listed
    QStandardItemModel* m_all;
    QSortFilterProxyModel* m_found;
    QLineEdit* m_text;
    QTreeView* m_table;
    QStackedWidget* m_lists;
    QScrollArea* m_page;
    std::string m_key;
};

} // namespace attest::ui
