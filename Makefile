.PHONY: check test format demo console clean

check: ## What CI runs
	sh .ci/run

test: ## Everything that Maven checks: style, tests, house rules, coverage
	mvn verify

format: ## Format all sources
	mvn -q spotless:apply

demo: ## A whole complaint, told in under a minute
	./bottine demo

console: ## Try it on the embedded database
	./bottine

clean:
	mvn -q clean
