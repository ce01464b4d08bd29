.PHONY: check test format demo console bench-slack clean

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

bench-slack: ## Measures the built program with a Slack around it, ten minutes; ARGS=--quick for two
	mvn -B -q -DskipTests -Pbench-slack package -Dbench.args="$(ARGS)"

clean:
	mvn -q clean
